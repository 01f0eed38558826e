import { SectionHead } from "@/app/_components/section-head";
import type { listOverdue } from "@/server/safety/list-overdue";

import { momentWords } from "../couples/[coupleId]/_words/when";

type Props = {
  late: Awaited<ReturnType<typeof listOverdue>>;
  timeZone: string;
};

/** Who is to be reached where one is on call; the office is told how many. Of no couple a word. */
export function Overdue({ late, timeZone }: Props) {
  const { overdue, count } = late;
  if (overdue.length === 0 && !count) return null;
  const clock = { now: new Date(), timeZone };

  return (
    <section aria-labelledby="overdue">
      <SectionHead
        id="overdue"
        tone="alarm"
        title="Overdue reviews"
        count={count ?? overdue.length}
      />
      {overdue.length === 0 ? (
        <p className="small soft mt-2">
          Somebody’s answers were not looked at in time. Whoever is on call has
          been told.
        </p>
      ) : (
        <ul className="lines">
          {overdue.map(({ therapist, dueAt }) => (
            <li key={`${therapist} ${dueAt.getTime()}`} className="!block py-3">
              <p className="strong">Reach {therapist}</p>
              <p className="small soft">
                Something waits to be looked at since{" "}
                {momentWords(dueAt, clock)}. You are on call.
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
