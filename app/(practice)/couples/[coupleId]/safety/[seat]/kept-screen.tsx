import { Chip } from "@/app/_components/chip";
import { SectionHead } from "@/app/_components/section-head";
import { TwoSides } from "@/app/_worksheets/two-sides";
import type { getSafetyRecord } from "@/server/safety/get-safety-record";

import type { Names } from "../../_words/homework-words";
import { type Clock, momentWords } from "../../_words/when";
import { askedWords, outcomeWords, routeWords } from "./record-words";

type Screen = Awaited<ReturnType<typeof getSafetyRecord>>["screens"][number];

type Props = { screen: Screen; seat: "a" | "b"; names: Names; clock: Clock };

/** One sending, whole, with what its answers come to. */
export function KeptScreen({ screen, seat, names, clock }: Props) {
  const { id, tool, title, outcome, sentAt, said } = screen;
  const people = { a: { name: names.a }, b: { name: names.b } };

  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} />
      <p className="soft">
        {askedWords(tool)} {outcomeWords(outcome)} {momentWords(sentAt, clock)}.
      </p>
      {said && (
        <>
          {said.route && (
            <p className="mt-2">
              <Chip tone="veil">{routeWords(said.route)}</Chip>
            </p>
          )}
          {said.notes.map((note) => (
            <p key={note} className="mt-2">
              {note}
            </p>
          ))}
          <div className="mt-3">
            <TwoSides rows={said.rows} people={people} seats={[seat]} />
          </div>
        </>
      )}
    </section>
  );
}
