import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { Day } from "@/server/day/get-day";

import { type Clock, dueOf } from "../couples/[coupleId]/_words/when";

type Props = { late: Day["late"]; clock: Clock };

/** Homework past its day, with whose part is missing. Only the care team ever reads this. */
export function Late({ late, clock }: Props) {
  return (
    <section aria-labelledby="late">
      <SectionHead id="late" title="Past its day" count={late.length} />
      <ul className="lines">
        {late.map(
          ({ assignmentId, coupleId, names, title, dueOn, missing }) => (
            <li key={assignmentId} className="flex-wrap py-2">
              <div className="grow">
                <PageLink
                  href={`/couples/${coupleId}/homework/${assignmentId}`}
                  className="strong no-underline after:absolute after:inset-0"
                >
                  {title}
                </PageLink>
                <p className="small soft row flex-wrap gap-x-2 gap-y-0">
                  {missing.map((seat) => (
                    <Person key={seat} seat={seat} name={names[seat]} />
                  ))}
                  {missing.length === 1 && (
                    <span>with {names[missing[0] === "a" ? "b" : "a"]}</span>
                  )}
                </p>
              </div>
              <span className="small num text-alarm-ink">
                {dueOf(dueOn, clock).words}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
