import { redirect } from "next/navigation";

import { LinkButton } from "@/app/_components/link-button";
import { CommentsForMe } from "@/app/_homework/comments-for-me";
import { IntroStep } from "@/app/_homework/intro-step";
import { noteWith } from "@/app/_homework/told";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { listComments } from "@/server/comments/list-comments";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";
import { policyLine } from "@/server/worksheets/tail-rules";
import { keptAlone } from "@/server/worksheets/withheld-rules";

import { assignmentIdIn } from "../../_shell/assignment-id";
import { DeviceWatch } from "../../_shell/device-watch";
import { PartnerPage } from "../../_shell/partner-page";
import { otherName } from "../../_words/readers";
import { GoOn } from "../../beginning/go-on";
import { isInPacket } from "../../beginning/part-words";
import { BeforeSharing } from "./_after/before-sharing";
import { ForgetSending } from "./_after/forget-sending";
import { PartDone } from "./_after/part-done";
import { ClosedForNow } from "./_wait/closed-for-now";
import { InDanger } from "./_wait/in-danger";
import type { Part } from "./_write/part";
import { SheetTop } from "./_write/sheet-top";
import { WorksheetToWrite } from "./_write/worksheet-to-write";

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

  const help = getCrisisHelp(self.practice.country);
  const { wait } = part;
  const before = wait?.endsAt ? wait.fields : [];
  const shows =
    wait?.endsAt && wait.fields.find(({ key }) => key === wait.shows);
  const again = part.draft.find(({ question }) => question === wait?.shows);

  if (state === "opened") redirect(`/opened/${assignmentId}`);
  if (state === "together") redirect(`/together/${assignmentId}`);

  if (state === "to_do") {
    const write: Part = {
      id: part.id,
      seat,
      sharing: part.sharing,
      worksheet: part.worksheet,
      therapist,
      other,
      note: noteWith(part.note, comments),
      smaller: part.smaller,
      mayBeShown: part.mayBeShown,
      policyLine: policyLine(part.secretsPolicy),
      help,
      end: wait && !wait.endsAt ? wait.close : "Finish",
      before,
      again:
        shows && again
          ? { title: shows.label, words: String(again.value) }
          : null,
      draft: part.draft,
      rivals: part.rivals,
      letterbox: part.letterbox,
    };
    return (
      <>
        <WorksheetToWrite
          person={person}
          top={<SheetTop part={write} />}
          intro={<IntroStep part={write} />}
          part={write}
        />
        <DeviceWatch person={person} delivers={false} />
      </>
    );
  }

  const back = { href: "/today", label: "Today" } as const;
  const clock = { now: new Date(), timeZone: self.practice.timeZone };
  if (state === "waiting") {
    return (
      <PartnerPage self={self} current="/today" back={back}>
        {wait?.endsAt && (
          <ClosedForNow
            assignmentId={assignmentId}
            title={part.worksheet.title}
            words={wait.words}
            endsAt={wait.endsAt}
            clock={clock}
          />
        )}
        {part.worksheet.danger && (
          <div className="mt-6">
            <InDanger words={part.worksheet.danger} help={help} />
          </div>
        )}
        <ForgetSending assignmentId={assignmentId} person={person} />
      </PartnerPage>
    );
  }
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
  const packet = await orNotFound(getOwnPacket(caller));
  return (
    <PartnerPage self={self} current="/today" back={back}>
      <PartDone
        assignmentId={assignmentId}
        therapist={therapist}
        person={person}
        state={state}
        hasWords={part.hasWords}
        kept={keptAlone(part.worksheet, before)}
        isMeasure={part.isMeasure}
      />
      {isInPacket(packet, assignmentId) && <GoOn packet={packet} />}
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
        clock={clock}
      />
    </PartnerPage>
  );
}
