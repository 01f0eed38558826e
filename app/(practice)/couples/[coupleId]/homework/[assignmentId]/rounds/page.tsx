import { notFound } from "next/navigation";

import { AudienceMark } from "@/app/_components/audience-mark";
import { StaffBar } from "@/app/_components/staff-bar";
import { getRounds } from "@/server/homework/get-rounds";
import { ofAssignmentInput } from "@/server/homework/inputs";

import { HiddenHere } from "../../../../../_shared/hidden-here";
import { isShared } from "../../../../../_shared/is-shared";
import { readWithCouple } from "../../../_lib/read-couple";
import { clinicianWords } from "../../../_words/care-words";
import { EveryRound } from "./every-round";
import { InFeelings } from "./in-feelings";
import { InNumbers } from "./in-numbers";
import { InWords } from "./in-words";
import { newest, roundsWords } from "./rounds-words";
import { ShowInSession } from "./show-in-session";

/** One worksheet from its first round to its last. */
export default async function RoundsPage({
  params,
}: PageProps<"/couples/[coupleId]/homework/[assignmentId]/rounds">) {
  const { coupleId, assignmentId } = await params;
  const input = ofAssignmentInput.safeParse({ assignmentId });
  if (!input.success) notFound();
  const [{ actor, couple, names, clock }, history] = await readWithCouple(
    coupleId,
    (caller) => getRounds(caller, input.data),
  );
  if (history.coupleId !== coupleId) notFound();
  if (await isShared()) return <HiddenHere title="Over time" />;
  const { title, rounds, lines, feelings } = history;
  const recent = newest(history);
  const clinicians = clinicianWords(couple.careTeam, actor.memberId);

  return (
    <>
      <StaffBar
        title={`${title}, over time`}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-[1000px] content-start gap-9">
        <div className="grid justify-items-start gap-3">
          <p className="lead">{roundsWords(rounds, names, clock)}</p>
          <AudienceMark audience="clinicians" words={clinicians} />
        </div>
        {feelings && <InFeelings feelings={feelings} names={names} />}
        <InNumbers lines={lines} rounds={rounds} names={names} clock={clock} />
        {recent.rounds.length < rounds.length && (
          <p className="soft">
            Below, in words, the last {recent.rounds.length} of {rounds.length}.
          </p>
        )}
        <InWords {...recent} names={names} clock={clock} />
        <ShowInSession
          coupleId={coupleId}
          assignmentId={assignmentId}
          labels={history.inSession}
        />
        <EveryRound
          coupleId={coupleId}
          rounds={recent.rounds}
          names={names}
          clinicians={clinicians}
          clock={clock}
        />
      </main>
    </>
  );
}
