import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import type { listLatest } from "@/server/measures/list-latest";

import type { Names } from "../_words/homework-words";
import { type Clock, dayWords } from "../_words/when";

type Latest = Awaited<ReturnType<typeof listLatest>>[number];

type Props = {
  coupleId: string;
  latest: readonly Latest[];
  names: Names;
  clock: Clock;
};

const lastOf = ({ a, b }: Latest): Date =>
  new Date(Math.max(a?.at.getTime() ?? 0, b?.at.getTime() ?? 0));

const SEATS = ["a", "b"] as const;

function Standing({
  of,
  seat,
  name,
}: {
  of: Latest;
  seat: "a" | "b";
  name: string;
}) {
  const result = of[seat];
  if (!result) return null;
  return (
    <span className="row">
      <Person seat={seat} name={name} />
      <span className="num">{result.total ?? "incomplete"}</span>
    </span>
  );
}

/** Where the measures stand, each leading to its chart. */
export function ScoresSection({ coupleId, latest, names, clock }: Props) {
  return (
    <section aria-labelledby="scores">
      <SectionHead id="scores" title="Scores">
        <PageLink
          href={`/couples/${coupleId}/measures/send`}
          className="btn text -my-2"
          data-words={`Send a measure to ${names.a} & ${names.b}`}
        >
          Send a measure
        </PageLink>
      </SectionHead>
      {latest.length === 0 ? (
        <p className="small soft mt-2">
          No result yet. Only you and the care team will see them.
        </p>
      ) : (
        <ul className="lines">
          {latest.map((one) => (
            <li key={one.slug}>
              <Icon name="reports" size={17} />
              <span className="grow">
                <PageLink
                  href={`/couples/${coupleId}/scores?of=${one.slug}`}
                  data-row
                  className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
                >
                  {one.name}
                </PageLink>
                <span className="small soft block">
                  last answered {dayWords(lastOf(one), clock)}
                </span>
              </span>
              <span className="small flex flex-wrap justify-end gap-x-4">
                {SEATS.map((seat) => (
                  <Standing
                    key={seat}
                    of={one}
                    seat={seat}
                    name={names[seat]}
                  />
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
