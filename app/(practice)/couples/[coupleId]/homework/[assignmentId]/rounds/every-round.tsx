import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import { HomeworkAudience } from "../../../_homework/homework-audience";
import type { Names, Sides } from "../../../_words/homework-words";
import { type Clock, dayWords, shortDay } from "../../../_words/when";
import type { History } from "./rounds-words";

type Round = History["rounds"][number];

type Props = {
  coupleId: string;
  rounds: readonly Round[];
  names: Names;
  clinicians: string;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

/** Of two copies given apart, the one. */
const onlyOf = ({ a, b }: Sides, seats: readonly ("a" | "b")[]): Sides => ({
  a: { ...a, isAsked: seats.includes("a") },
  b: { ...b, isAsked: seats.includes("b") },
});

/** Whose part is in, and since when. */
function Parts({
  round,
  names,
  clock,
}: Pick<Props, "names" | "clock"> & { round: Round }) {
  return (
    <ul className="small soft flex flex-wrap gap-x-5 gap-y-1">
      {SEATS.filter((seat) => round.sides[seat].isAsked).map((seat) => {
        const { submittedAt } = round.sides[seat];
        return (
          <li key={seat}>
            <Person seat={seat} name={names[seat]} />{" "}
            {submittedAt
              ? `finished ${dayWords(submittedAt, clock)}`
              : "not in yet"}
          </li>
        );
      })}
    </ul>
  );
}

/** Each round with who can read it, and the way to it. */
export function EveryRound(props: Props) {
  const { coupleId, rounds, names, clinicians, clock } = props;
  const givenWords = (at: Date, to: readonly ("a" | "b")[], began: boolean) =>
    [
      began ? "Begun" : "Given",
      shortDay(at, clock),
      ...to.map((seat) => `to ${names[seat]}`),
    ].join(" ");
  return (
    <section aria-labelledby="every-round">
      <SectionHead id="every-round" title="Every round" count={rounds.length} />
      <ol className="lines">
        {rounds.map((round) => {
          const { key, given, createdAt, sides } = round;
          return (
            <li key={key} className="flex-wrap">
              <span className="grow">
                <span className="flex flex-wrap gap-x-4">
                  {given.map(({ id, seats, isEntry }) => (
                    <PageLink
                      key={id}
                      href={`/couples/${coupleId}/homework/${id}`}
                      data-row
                      className="strong"
                    >
                      {givenWords(
                        createdAt,
                        given.length > 1 ? seats : [],
                        isEntry,
                      )}
                    </PageLink>
                  ))}
                </span>
                <Parts round={round} names={names} clock={clock} />
              </span>
              {given.map(({ id, seats, openness, takenBackAt }) => (
                <HomeworkAudience
                  key={id}
                  sides={onlyOf(sides, seats)}
                  names={names}
                  clinicians={clinicians}
                  openness={openness}
                  takenBack={takenBackAt !== null}
                />
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
