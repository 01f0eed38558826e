import type { Route } from "next";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import { WAITS_FOR_A_HAND } from "../_library/library-words";

/** What a programme proposes to give now. */
export function NextSteps({ steps }: { steps: Day["nextSteps"] }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps">
      <SectionHead
        id="next-steps"
        title="Next in a programme"
        count={steps.length}
      />
      <ul className="lines">
        {steps.map(({ coupleId, names, title, programme, why }) => (
          <li key={coupleId}>
            <Icon name="assign" size={17} />
            <span className="grow">
              <PageLink
                href={`/couples/${coupleId}/programme` as Route}
                className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
              >
                {names.a} &amp; {names.b}
              </PageLink>
              <span className="small soft block">
                {title}, in {programme}
              </span>
              {why && (
                <span className="small block">{WAITS_FOR_A_HAND[why]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
