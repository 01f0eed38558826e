import { redirect } from "next/navigation";

import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getAssignment } from "@/server/homework/get-assignment";

import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";
import { otherName } from "../../../_words/readers";
import { BeforeSharing } from "../_after/before-sharing";

/** The same page as the first time, but nothing on it tells what was chosen then. */
export default async function ChoicePage({
  params,
}: PageProps<"/homework/[assignmentId]/choice">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const part = await orNotFound(getAssignment(self.caller, { assignmentId }));
  const { state, seat, names, therapist, preview } = part;
  if (state !== "done") redirect(`/homework/${assignmentId}`);

  return (
    <PartnerPage
      self={self}
      tabs={false}
      back={{ href: `/homework/${assignmentId}`, label: "Back" }}
    >
      <BeforeSharing
        again
        assignmentId={assignmentId}
        person={self.mark}
        author={{ seat, name: names[seat] }}
        other={otherName(names, seat)}
        therapist={therapist}
        blocks={preview}
        sharing={part.sharing}
      />
    </PartnerPage>
  );
}
