import { redirect } from "next/navigation";

import { Preview } from "@/app/_homework/preview";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { NeedsPassword } from "@/server/errors";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOwnAnswers } from "@/server/homework/get-own-answers";

import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";
import { otherName } from "../../../_words/readers";
import { OwnAnswers } from "./own-answers";
import { ReadAll } from "./read-all";

type Own = Awaited<ReturnType<typeof getOwnAnswers>>;

/** Null until the password was given: then there is nothing here but what the preview showed. */
async function behindThePassword(read: Promise<Own>): Promise<Own | null> {
  try {
    return await orNotFound(read);
  } catch (error) {
    if (error instanceof NeedsPassword) return null;
    throw error;
  }
}

export default async function AnswersPage({
  params,
}: PageProps<"/homework/[assignmentId]/answers">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { caller } = self;
  const part = await orNotFound(getAssignment(caller, { assignmentId }));
  if (part.state === "to_do") redirect(`/homework/${assignmentId}`);
  const own = await behindThePassword(getOwnAnswers(caller, { assignmentId }));
  const { seat, names, therapist, preview } = part;
  const other = otherName(names, seat);

  return (
    <PartnerPage
      self={self}
      current="/today"
      back={{ href: `/homework/${assignmentId}`, label: "Back" }}
    >
      <p className="label mt-1.5">{part.worksheet.title}</p>
      <h1 className="head mt-1 mb-4.5">What you wrote</h1>
      {own ? (
        <OwnAnswers {...own} therapist={therapist} seat={seat} />
      ) : (
        <>
          {preview.length > 0 && (
            <Preview
              author={{ seat, name: names[seat] }}
              other={other}
              therapist={therapist}
              blocks={preview}
            />
          )}
          <ReadAll
            assignmentId={assignmentId}
            hasPreview={preview.length > 0}
          />
        </>
      )}
    </PartnerPage>
  );
}
