import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";
import { type Clock, dayOf, shortDay } from "../_words/when";
import { EndPlan } from "./end-plan";
import { momentOf, type Scores } from "./score-data";

type Plan = Scores["plans"][number];

type Props = {
  plans: Scores["plans"];
  daysBefore: number;
  names: Names;
  clock: Clock;
};

function often({ everyWeeks }: Plan, daysBefore: number): string {
  if (everyWeeks === 1) return "every week";
  if (everyWeeks !== null) return `every ${everyWeeks} weeks`;
  const days = daysBefore === 1 ? "1 day" : `${daysBefore} days`;
  return `${days} before each session`;
}

function nextWords({ nextOn, isOff }: Plan, clock: Clock): string {
  if (isOff) return "rests, the practice has switched this measure off";
  if (nextOn === null) return "waits for the next session to be set";
  // What is due and goes within the minute is never said to lie behind.
  const today = dayOf(clock.now, clock.timeZone);
  const day = nextOn < today ? today : nextOn;
  return `next ${shortDay(new Date(momentOf(day)), clock)}`;
}

/** What goes out by itself, to whom and when next. */
export function RunningPlans({ plans, daysBefore, names, clock }: Props) {
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plans" className="grid gap-2">
      <SectionHead id="plans" title="Sent again by itself" />
      <ul className="lines">
        {plans.map((plan) => (
          <li key={plan.id} className="flex-wrap">
            <span id={`plan-${plan.id}`} className="grow">
              <strong>{plan.name}</strong> to{" "}
              <Person seat={plan.seat} name={names[plan.seat]} />{" "}
              <span className="soft">
                {often(plan, daysBefore)}, {nextWords(plan, clock)}
              </span>
            </span>
            <EndPlan planId={plan.id} about={`plan-${plan.id}`} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        While one still waits with somebody, no second one is sent.
      </p>
    </section>
  );
}
