import { AudienceMark } from "@/app/_components/audience-mark";
import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { getScores } from "@/server/measures/get-scores";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { isTogether } from "../../../_shared/is-together";
import { readWithCouple } from "../_lib/read-couple";
import { clinicianWords } from "../_words/care-words";
import { ByHand } from "./by-hand";
import { LookTogether } from "./look-together";
import { MeasureTabs } from "./measure-tabs";
import { OneMeasure } from "./one-measure";
import { OwnMarks } from "./own-marks";
import { RunningPlans } from "./running-plans";
import { hasBoth } from "./score-data";
import { Together } from "./together";

/** What a couple's measures came to, one measure at a time. */
export default async function ScoresPage({
  params,
  searchParams,
}: PageProps<"/couples/[coupleId]/scores">) {
  const [{ coupleId }, { of }] = await Promise.all([params, searchParams]);
  const [
    { actor, couple, names, clock },
    { measures, byHand, plans, daysBefore, mayLookTogether, ...beside },
  ] = await readWithCouple(coupleId, (caller) =>
    getScores(caller, { coupleId }),
  );
  const scored = measures.find(({ slug }) => slug === of) ?? measures[0];
  if (await isShared()) {
    const isShown =
      scored && mayLookTogether && (await isTogether(coupleId, scored.slug));
    return isShown ? (
      <Together {...{ coupleId, scored, names, clock }} />
    ) : (
      <HiddenHere title="Scores" />
    );
  }

  return (
    <>
      <StaffBar
        title="Scores"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      >
        {scored && mayLookTogether && hasBoth(scored) && (
          <LookTogether
            coupleId={coupleId}
            slug={scored.slug}
            name={scored.name}
            names={names}
          />
        )}
        <LinkButton href={`/couples/${coupleId}/measures/send`} kind="quiet">
          Send a measure
        </LinkButton>
      </StaffBar>
      <main id="main" className="pad grid max-w-[1060px] content-start gap-5">
        <div>
          <AudienceMark
            audience="clinicians"
            words={clinicianWords(couple.careTeam, actor.memberId)}
          />
        </div>
        <MeasureTabs
          coupleId={coupleId}
          measures={measures}
          chosen={scored?.slug}
        />
        {scored ? (
          <OneMeasure
            coupleId={coupleId}
            scored={scored}
            beside={beside}
            names={names}
            clock={clock}
          />
        ) : (
          <EmptyState title="No result yet">
            What {names.a} and {names.b} answer to a measure stands here, each
            line apart, for your care team only.
          </EmptyState>
        )}
        <RunningPlans
          plans={plans}
          daysBefore={daysBefore}
          names={names}
          clock={clock}
        />
        <OwnMarks coupleId={coupleId} marks={beside.marks} clock={clock} />
        <ByHand
          coupleId={coupleId}
          byHand={byHand}
          names={names}
          clock={clock}
        />
      </main>
    </>
  );
}
