import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import type { Names } from "../_words/homework-words";
import type { Clock } from "../_words/when";
import { partWords } from "./brief-words";

type Props = {
  coupleId: string;
  homework: Brief["homework"];
  names: Names;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

/** What each has to do and what each did lately, one partner after the other. */
export function HomeworkOf({ coupleId, homework, names, clock }: Props) {
  if (SEATS.every((seat) => homework[seat].rows.length === 0)) return null;
  return (
    <section aria-labelledby="brief-homework">
      <SectionHead id="brief-homework" title="Homework" />
      <div className="brief-homework">
        {SEATS.map((seat) => {
          const { rows, more } = homework[seat];
          return (
            <div key={seat}>
              <h3>
                <Person seat={seat} name={names[seat]} />
              </h3>
              <ul className="lines brief-rows">
                {rows.map((row) => {
                  const { words, isLate } = partWords(row, clock);
                  return (
                    <li key={row.assignmentId}>
                      <div className="grow">
                        <PageLink
                          href={`/couples/${coupleId}/homework/${row.assignmentId}`}
                          data-row
                          className="no-underline after:absolute after:inset-0 after:rounded-chip"
                        >
                          {row.title}
                        </PageLink>
                      </div>
                      <span
                        className={`small num ${isLate ? "text-alarm-ink" : "soft"}`}
                      >
                        {words}
                      </span>
                    </li>
                  );
                })}
              </ul>
              {rows.length === 0 && <p className="small soft">Nothing</p>}
              {more > 0 && <p className="small soft">and {more} more</p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}
