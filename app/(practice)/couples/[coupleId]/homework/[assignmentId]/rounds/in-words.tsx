import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { AnswerCell } from "@/app/_worksheets/answer-cell";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";

import type { Names } from "../../../_words/homework-words";
import { type Clock, shortDay } from "../../../_words/when";
import type { History } from "./rounds-words";

type Props = Pick<History, "words" | "rounds"> & {
  names: Names;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

/** What was said in words, one round below the other. */
export function InWords({ words, rounds, names, clock }: Props) {
  const seats = SEATS.filter((seat) =>
    rounds.some(({ sides }) => sides[seat].isAsked),
  );
  if (words.length === 0) return null;
  const isAllPrivate = words.every((question) => question.private);
  return (
    <section aria-labelledby="in-words">
      <SectionHead id="in-words" title="In words">
        {isAllPrivate && <NeverThePartner />}
      </SectionHead>
      {words.map((question) => {
        const isMarked = question.private && !isAllPrivate;
        const title =
          question.group === null
            ? question.label
            : `${question.group}: ${question.label}`;
        return (
          <div key={question.key} className="mt-6">
            <h3 className="strong">{title}</h3>
            {isMarked && (
              <p className="mt-1">
                <NeverThePartner />
              </p>
            )}
            <table
              className={`sides rounds mt-2 ${seats.length < 2 ? "one" : ""}`}
            >
              <caption className="vh">{title}, round by round</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="vh">Round</span>
                  </th>
                  {seats.map((seat) => (
                    <th key={seat} scope="col">
                      <Person seat={seat} name={names[seat]} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {question.cells.map((cell, at) => {
                  const round = rounds[at];
                  if (!round) return null;
                  return (
                    <tr key={round.key}>
                      <th scope="row" className="num">
                        {shortDay(round.createdAt, clock)}
                      </th>
                      {seats.map((seat) => (
                        <td
                          key={seat}
                          className={isMarked ? "veiled" : undefined}
                        >
                          <span className="cell-who">
                            <Person seat={seat} name={names[seat]} />
                          </span>
                          <AnswerCell cell={cell[seat]} ranked />
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        );
      })}
    </section>
  );
}
