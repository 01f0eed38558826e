import { Icon } from "@/app/_components/icon";
import { SectionHead } from "@/app/_components/section-head";
import { EMPTY_PLAN, PLAN_PARTS, type Plan } from "@/server/safety/plan-rules";

import { type Clock, momentWords } from "../../../_words/when";
import type { Whose } from "../safety-mode";
import type { SafetyCare } from "./care";
import { meansWords } from "./care-words";
import { PlanForm } from "./plan-form";

type Props = Whose & { plans: SafetyCare["plans"]; clock: Clock };

/** The safety plan that stands, to be gone through with the person, and those before it. */
export function PlanSection({ plans, clock, ...whose }: Props) {
  const { name } = whose;
  const [standing, ...earlier] = plans;

  return (
    <section aria-labelledby="plan">
      <SectionHead id="plan" title={`Safety plan of ${name}`} />
      <p className="soft mt-2">
        {standing
          ? `Version ${standing.version}, kept by ${standing.writtenBy}, ${momentWords(standing.writtenAt, clock)}.`
          : `None yet. Fill it in together with ${name}, in ${name}’s words.`}{" "}
        {name} finds it on no screen: give it in a way that is safe.
      </p>
      <details className="mt-3" open={standing !== undefined}>
        <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
          <Icon name="down" size={17} />
          {standing ? "Read and change it" : "Begin a plan"}
        </summary>
        <PlanForm
          key={standing?.version ?? 0}
          {...whose}
          plan={standing?.plan ?? EMPTY_PLAN}
          version={standing?.version ?? 0}
        />
      </details>
      {earlier.length > 0 && (
        <details className="mt-3">
          <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-semibold">
            <Icon name="down" size={17} />
            Earlier versions
          </summary>
          <ul className="lines">
            {earlier.map(({ id, version, writtenAt, writtenBy, plan }) => (
              <li key={id} className="!block py-3">
                <p className="small soft">
                  Version {version}, {writtenBy},{" "}
                  {momentWords(writtenAt, clock)}
                </p>
                <KeptPlan plan={plan} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function KeptPlan({ plan }: { plan: Plan }) {
  const parts = [
    ...PLAN_PARTS.map(({ key, label }) => ({ label, words: plan[key] })),
    {
      label: "Firearms or stored medicine in reach",
      words: meansWords(plan.means),
    },
    { label: "Reasons to live", words: plan.reasons },
  ];
  return (
    <dl className="mt-2 grid gap-2">
      {parts
        .filter(({ words }) => words !== "")
        .map(({ label, words }) => (
          <div key={label}>
            <dt className="small soft">{label}</dt>
            <dd className="words">{words}</dd>
          </div>
        ))}
    </dl>
  );
}
