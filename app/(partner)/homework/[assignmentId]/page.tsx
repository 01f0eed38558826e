import { redirect } from "next/navigation";

import { LinkButton } from "@/app/_components/link-button";
import { CommentsForMe } from "@/app/_homework/comments-for-me";
import { noteWith } from "@/app/_homework/told";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { listComments } from "@/server/comments/list-comments";
import { getAssignment } from "@/server/homework/get-assignment";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";
import { policyLine } from "@/server/worksheets/tail-rules";
import { keptAlone } from "@/server/worksheets/withheld-rules";

import { assignmentIdIn } from "../../_shell/assignment-id";
import { DeviceWatch } from "../../_shell/device-watch";
import { PartnerPage } from "../../_shell/partner-page";
import { otherName } from "../../_words/readers";
import { BeforeSharing } from "./_after/before-sharing";
import { PartDone } from "./_after/part-done";
import { WorksheetForm } from "./_write/worksheet-form";

export default async function HomeworkPage({
  params,
}: PageProps<"/homework/[assignmentId]">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { caller } = self;
  const [part, comments] = await orNotFound(
    Promise.all([
      getAssignment(caller, { assignmentId }),
      listComments(caller, { assignmentId }),
    ]),
  );
  const { state, seat, names, therapist } = part;
  const other = otherName(names, seat);
  const person = self.mark;

  if (state === "opened") redirect(`/opened/${assignmentId}`);
  if (state === "together") redirect(`/together/${assignmentId}`);

  if (state === "to_do") {
    return (
      <>
        <WorksheetForm
          person={person}
          part={{
            id: part.id,
            seat,
            sharing: part.sharing,
            worksheet: part.worksheet,
            therapist,
            other,
            note: noteWith(part.note, comments),
            mayBeShown: part.mayBeShown,
            policyLine: policyLine(part.secretsPolicy),
            help: getCrisisHelp(self.practice.country),
            draft: part.draft,
            rivals: part.rivals,
            letterbox: part.letterbox,
          }}
        />
        <DeviceWatch person={person} delivers={false} />
      </>
    );
  }

  const back = { href: "/today", label: "Today" } as const;
  if (state === "choosing") {
    return (
      <PartnerPage self={self} tabs={false} back={back}>
        <BeforeSharing
          assignmentId={assignmentId}
          person={person}
          author={{ seat, name: names[seat] }}
          other={other}
          therapist={therapist}
          blocks={part.preview}
          sharing={part.sharing}
        />
      </PartnerPage>
    );
  }
  return (
    <PartnerPage self={self} current="/today" back={back}>
      <PartDone
        assignmentId={assignmentId}
        therapist={therapist}
        person={person}
        state={state}
        hasWords={part.hasWords}
        kept={keptAlone(part.worksheet)}
        isMeasure={part.isMeasure}
      />
      {part.together && (
        <p className="mt-4">
          <LinkButton href={`/together/${assignmentId}`} icon="couples">
            What you do together
          </LinkButton>
        </p>
      )}
      <CommentsForMe
        comments={comments}
        seat={seat}
        other={other}
        clock={{ now: new Date(), timeZone: self.practice.timeZone }}
      />
    </PartnerPage>
  );
}
