import { notFound } from "next/navigation";

import { Chip } from "@/app/_components/chip";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { StaffBar } from "@/app/_components/staff-bar";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { listSessions } from "@/server/calendar/list-sessions";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { ofAssignmentInput } from "@/server/homework/inputs";
import { getWishes } from "@/server/reminders/get-wishes";
import { heldForOf } from "@/server/safety/rules";

import { isShared as isScreenShared } from "../../../../_shared/is-shared";
import { ShareScreen } from "../../../../_shared/share-screen";
import { ViewAs } from "../../_homework/view-as";
import { readCouple } from "../../_lib/read-couple";
import { nextOf } from "../../_sessions/next-of";
import { SharedWorksheet } from "../../_shared/shared-worksheet";
import { clinicianWords } from "../../_words/care-words";
import {
  agreedWords,
  noneIn,
  noteReaders,
  partsWords,
  shownTo,
} from "../../_words/homework-words";
import { dayOf, momentWords } from "../../_words/when";
import { CommentsSection } from "./_comments/comments-section";
import { Answers } from "./answers";
import { BehindTheJar } from "./behind-the-jar";
import { BothRead } from "./both-read";
import { ChangeAssignment } from "./change-assignment";
import { EndEntries } from "./end-entries";
import { FinishForBoth } from "./finish-for-both";
import { HoldButton } from "./hold-button";
import { MeasureResult } from "./measure-result";
import { OpenForBoth } from "./open-for-both";
import { openingWords } from "./opening-words";
import { OtherWays } from "./other-ways";
import { PromiseFirst } from "./promise-first";
import { SaidAfterwards } from "./said-afterwards";
import { sideNote } from "./side-note";
import { Standing } from "./standing";
import { stoppedWords } from "./stopped-words";
import { WhatItIs } from "./what-it-is";

const SEATS = ["a", "b"] as const;

/** Something of it is not open yet. */
const canBeHeld = ({
  state,
  units,
  isRestKept,
}: {
  state: string;
  units: readonly { isOpen: boolean }[];
  isRestKept: boolean;
}): boolean =>
  state === "closed" ||
  (state === "open" && !isRestKept && units.some(({ isOpen }) => !isOpen));

export default async function TwoSidesPage({
  params,
}: PageProps<"/couples/[coupleId]/homework/[assignmentId]">) {
  const { coupleId, assignmentId } = await params;
  if (!ofAssignmentInput.safeParse({ assignmentId }).success) notFound();
  const { caller, actor, couple, names, clock } = await readCouple(coupleId);
  if (await isScreenShared()) {
    return (
      <SharedWorksheet
        caller={caller}
        coupleId={coupleId}
        assignmentId={assignmentId}
        names={names}
      />
    );
  }
  const [homework, sessions, reminding, disclosures] = await orNotFound(
    allInOrder([
      getTwoSides(caller, { assignmentId }),
      listSessions(caller, { coupleId }),
      getWishes(caller, { assignmentId }),
      listOfCouple(caller, { coupleId }),
    ]),
  );
  if (homework.coupleId !== coupleId) notFound();

  const { sides, reveal, takenBackAt, title } = homework;
  const clinicians = clinicianWords(couple.careTeam, actor.memberId);
  const seats = SEATS.filter((seat) => sides[seat].isAsked);
  const people = {
    a: { name: names.a, note: sideNote(homework, "a", clock) },
    b: { name: names.b, note: sideNote(homework, "b", clock) },
  };
  const heldFor = reveal
    ? heldForOf(
        {
          isHeld: reveal.isHeldByTherapist || reveal.isHeldForSafety,
          isHeldForSafety: reveal.isHeldForSafety,
        },
        reveal.hasOpenReview,
      )
    : null;
  const opening = openingWords(sides, names);
  const next = nextOf(sessions, clock);
  const isLive = takenBackAt === null;
  const isReady = isLive && reveal?.openness === "ready";
  const isUnpromised = isLive && reveal?.openness === "unpromised";
  const isOpen = reveal?.state === "open";
  const isRead = isOpen || reveal?.together === true;
  const isShared = homework.sharing === "shared";
  const bothRead = isRead && reveal && (
    <BothRead
      caller={caller}
      assignmentId={assignmentId}
      names={names}
      prompts={homework.prompts}
      isOpen={isOpen}
      opening={opening}
      units={reveal.units}
      seen={reveal.seen}
      stopped={stoppedWords(homework, names, heldFor)}
    />
  );

  return (
    <>
      <StaffBar
        title={title}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      >
        {isRead && <ShareScreen isOn={false} />}
        {isReady || isUnpromised ? (
          <Chip tone="kelp">{agreedWords(sides, names)}</Chip>
        ) : (
          !isShared && <Chip>{partsWords(sides, names)}</Chip>
        )}
        {isLive && isShared && reveal?.state === "closed" && (
          <FinishForBoth assignmentId={assignmentId} />
        )}
        {isLive && reveal && !isShared && canBeHeld(reveal) && (
          <HoldButton assignmentId={assignmentId} heldFor={heldFor} />
        )}
        {isReady && reveal && !homework.whyNotOpen && (
          <OpenForBoth
            assignmentId={assignmentId}
            names={names}
            words={opening}
            units={reveal.units}
            seen={reveal.seen}
          />
        )}
      </StaffBar>
      <main id="main" className="pad grid gap-6">
        <Standing
          coupleId={coupleId}
          names={names}
          homework={homework}
          heldFor={heldFor}
          endedWords={
            reveal?.endedAt ? momentWords(reveal.endedAt, clock) : null
          }
        />
        {isUnpromised && homework.promise && (
          <PromiseFirst promise={homework.promise} names={names} />
        )}
        {isReady && homework.whyNotOpen && (
          <Notice icon="hold" title={homework.whyNotOpen} />
        )}
        {homework.notNow && <Notice tone="alarm" title={homework.notNow} />}
        {homework.goesOn && bothRead}
        {homework.hasJar && isRead && (
          <BehindTheJar {...{ caller, assignmentId, names }} />
        )}
        {homework.goesOn && (isOpen || homework.hasJar) && (
          <SaidAfterwards
            caller={caller}
            coupleId={coupleId}
            assignmentId={assignmentId}
            names={names}
            disclosures={disclosures}
            clock={clock}
          />
        )}
        <WhatItIs
          homework={homework}
          names={names}
          clinicians={clinicians}
          clock={clock}
        />
        <ViewAs
          coupleId={coupleId}
          assignmentId={assignmentId}
          title={title}
          sides={sides}
          names={names}
        />
        {!noneIn(sides) &&
          (homework.isMeasure ? (
            <MeasureResult {...{ caller, coupleId, assignmentId }} />
          ) : (
            <Answers {...{ homework, people, seats, disclosures }} />
          ))}
        {!homework.goesOn && bothRead}
        {homework.next && reveal?.state === "open" && (
          <p>
            <LinkButton
              href={`/couples/${coupleId}/assign?worksheet=${homework.next.slug}`}
            >
              Go on with “{homework.next.title}”
            </LinkButton>
          </p>
        )}
        <CommentsSection
          caller={caller}
          assignmentId={assignmentId}
          asked={seats}
          names={names}
          canWrite={isLive}
          clock={clock}
        />
        <OtherWays
          assignmentId={assignmentId}
          title={title}
          names={names}
          takenBack={!isLive}
          reader={shownTo(sides, names)?.reader ?? null}
          canShut={isLive && !isShared && reveal?.state === "closed"}
          canTakeBack={!reveal || reveal.state === "closed"}
        >
          {isLive && homework.entries && (
            <EndEntries
              assignmentId={assignmentId}
              isEnded={homework.entries.isEnded}
            />
          )}
          {isLive && (
            <ChangeAssignment
              assignmentId={assignmentId}
              title={title}
              dueOn={homework.dueOn}
              beforeSession={next !== null && next.id === homework.sessionId}
              next={next}
              note={homework.note}
              smaller={homework.smaller}
              minutes={homework.isMeasure ? null : homework.minutes}
              readers={noteReaders(sides, names)}
              mayOpenByItself={
                reveal?.canOpenByItself ? reveal.mayOpenByItself : null
              }
              today={dayOf(clock.now, clock.timeZone)}
              names={names}
              reminding={reminding}
            />
          )}
        </OtherWays>
      </main>
    </>
  );
}
