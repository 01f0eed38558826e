import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { TwoSides } from "@/app/_worksheets/two-sides";

import type { Names } from "../../../_words/homework-words";
import { type Clock, dayWords, momentWords } from "../../../_words/when";
import type { SafetyCare } from "./care";
import { warningWords } from "./care-words";

type Props = {
  seat: "a" | "b";
  names: Names;
  care: Pick<SafetyCare, "reach" | "cards" | "mayBeViolent">;
  clock: Clock;
};

/** Where this person is, how to reach them, and whom to call; with what is thought of before a call. */
export function ReachSection({ seat, names, care, clock }: Props) {
  const { reach, cards, mayBeViolent } = care;
  const name = names[seat];
  const other = names[seat === "a" ? "b" : "a"];
  const place = cards.find(({ where }) => where);
  const warning = reach ? reach.warning : mayBeViolent ? "violence" : null;
  const said = warning && warningWords(warning, { name, other });

  return (
    <section aria-labelledby="reach">
      <SectionHead id="reach" title={`Reaching ${name}`} />
      <p className="mt-2">
        <span className="strong">Where {name} is: </span>
        {place ? (
          <>
            <span className="words">{place.where}</span>{" "}
            <span className="small soft">
              said {momentWords(place.sentAt, clock)}
            </span>
          </>
        ) : (
          <span className="soft">not said. Ask first.</span>
        )}
      </p>
      {said && (
        <div className="mt-4">
          <Notice tone="alarm" icon="warning" title={said.title}>
            {said.words}
          </Notice>
        </div>
      )}
      {reach ? (
        <div className="mt-4">
          <p className="small soft mb-2">
            From the intake, finished {dayWords(reach.submittedAt, clock)}.
          </p>
          <TwoSides
            rows={reach.rows}
            people={{ a: { name: names.a }, b: { name: names.b } }}
            seats={[seat]}
          />
        </div>
      ) : (
        <p className="soft mt-3">
          {name} has not finished an intake that asks for a phone number and
          whom to call in an emergency. Send one in the packet, or ask.
        </p>
      )}
    </section>
  );
}
