import { Notice } from "@/app/_components/notice";
import { StaffBar } from "@/app/_components/staff-bar";
import { getProgramme } from "@/server/pathways/get-programme";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { listAlerts } from "@/server/safety/list-alerts";

import { HiddenHere } from "../../../_shared/hidden-here";
import { isShared } from "../../../_shared/is-shared";
import { isOpen } from "../_alerts/alert-facts";
import { readWithCouple } from "../_lib/read-couple";
import { dayOf } from "../_words/when";
import { EndProgramme } from "./end-programme";
import { NextStep } from "./next-step";
import { StageForm } from "./stage-form";
import { StartForm } from "./start-form";
import { StepList } from "./step-list";
import {
  dayOn,
  goesOnByItself,
  stepWords,
  whyNext,
  whyNone,
} from "./step-words";

/** What is meant to come, in order: one step is proposed, and everything can be changed for this couple. */
export default async function ProgrammePage({
  params,
}: PageProps<"/couples/[coupleId]/programme">) {
  const { coupleId } = await params;
  const [{ names, clock }, [{ pathway, stage }, programmes, alerts]] =
    await readWithCouple(coupleId, (caller) =>
      Promise.all([
        getProgramme(caller, { coupleId }),
        listProgrammes(caller),
        listAlerts(caller, { coupleId }),
      ]),
    );
  const title = "Programme";
  if (await isShared()) return <HiddenHere title={title} />;
  const next = pathway?.steps.find(({ id }) => id === pathway.next?.stepId);
  const hasSafetyReview = alerts.some(
    (alert) => isOpen(alert) && alert.code.startsWith("IPV_"),
  );

  return (
    <>
      <StaffBar
        title={pathway ? pathway.title : title}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad">
        {pathway ? (
          <div className="grid items-start gap-9 min-[1100px]:grid-cols-[minmax(0,1fr)_320px]">
            <div className="grid gap-9">
              {hasSafetyReview && goesOnByItself(pathway.steps) && (
                <Notice icon="alert">
                  A safety review is open. What is to be given by itself goes
                  on, so that neither learns of it. Change it below where it
                  should not.
                </Notice>
              )}
              {next ? (
                <NextStep
                  key={next.id}
                  step={next}
                  names={names}
                  why={whyNext(pathway, clock) ?? ""}
                />
              ) : (
                <p className="lead max-w-prose">
                  {whyNone(pathway, stage?.stage ?? null)}
                </p>
              )}
              <StepList
                pathwayId={pathway.id}
                steps={pathway.steps.map((step) => ({
                  ...step,
                  words: stepWords(step, names, clock),
                  isNext: step.id === next?.id,
                }))}
              />
            </div>
            <aside className="grid gap-8">
              <StageForm coupleId={coupleId} stage={stage} />
              <EndProgramme
                pathwayId={pathway.id}
                began={`Began ${dayOn(pathway.startedOn, clock)}.`}
              />
            </aside>
          </div>
        ) : (
          <StartForm
            coupleId={coupleId}
            programmes={[...programmes.own, ...programmes.shipped]}
            today={dayOf(clock.now, clock.timeZone)}
          />
        )}
      </main>
    </>
  );
}
