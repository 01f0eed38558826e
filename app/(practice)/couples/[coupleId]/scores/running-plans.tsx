import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";
import { type Clock, shortDay } from "../_words/when";
import { EndPlan } from "./end-plan";
import { momentOf, type Scores } from "./score-data";

type Props = { plans: Scores["plans"]; names: Names; clock: Clock };

const often = (weeks: number): string =>
  weeks === 1 ? "every week" : `every ${weeks} weeks`;

/** What goes out by itself, to whom and when next. */
export function RunningPlans({ plans, names, clock }: Props) {
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plans" className="grid gap-2">
      <SectionHead id="plans" title="Sent again by itself" />
      <ul className="lines">
        {plans.map(({ id, name, seat, everyWeeks, nextOn }) => (
          <li key={id} className="flex-wrap">
            <span id={`plan-${id}`} className="grow">
              <strong>{name}</strong> to{" "}
              <Person seat={seat} name={names[seat]} />{" "}
              <span className="soft">
                {often(everyWeeks)}, next{" "}
                {shortDay(new Date(momentOf(nextOn)), clock)}
              </span>
            </span>
            <EndPlan planId={id} about={`plan-${id}`} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        While one still waits with somebody, no second one is sent.
      </p>
    </section>
  );
}
