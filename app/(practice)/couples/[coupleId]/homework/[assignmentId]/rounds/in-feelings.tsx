import { Chip } from "@/app/_components/chip";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { NeverThePartner } from "@/app/_worksheets/never-the-partner";

import type { Names } from "../../../_words/homework-words";
import type { History } from "./rounds-words";

type Props = { feelings: NonNullable<History["feelings"]>; names: Names };

const SEATS = ["a", "b"] as const;

/** What a diary says when its entries are read together. */
export function InFeelings({ feelings, names }: Props) {
  return (
    <section aria-labelledby="in-feelings">
      <SectionHead id="in-feelings" title="Feelings">
        <NeverThePartner />
      </SectionHead>
      <div className="mt-4 grid gap-7 md:grid-cols-2">
        {SEATS.map((seat) => {
          const said = feelings[seat];
          if (!said) return null;
          const { vocabulary, weeks, pairs, chip } = said;
          return (
            <div key={seat} className="grid content-start gap-3">
              <h3>
                <Person seat={seat} name={names[seat]} />
              </h3>
              {chip && (
                <p>
                  <Chip tone="veil">{chip}</Chip>
                </p>
              )}
              <p>
                {vocabulary === 1
                  ? "1 word for a feeling."
                  : `${vocabulary} different words for feelings.`}
              </p>
              {pairs.length > 0 && (
                <div>
                  <h4 className="strong">
                    What showed, and what was underneath
                  </h4>
                  <ul>
                    {pairs.map((pair) => (
                      <li key={pair}>{pair}</li>
                    ))}
                  </ul>
                </div>
              )}
              {weeks.map((week) => (
                <div key={week.since}>
                  <h4 className="strong">Seven days from {week.since}</h4>
                  <p>{week.families.join(", ")}</p>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </section>
  );
}
