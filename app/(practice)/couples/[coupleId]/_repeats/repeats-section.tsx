import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";
import type { Clock } from "../_words/when";
import { RepeatRow } from "./repeat-row";
import { forWords, type Repeat, repeatWords } from "./repeat-words";

type Props = {
  repeats: readonly Repeat[];
  names: Names;
  hasSafetyReview: boolean;
  clock: Clock;
};

/** What is given by itself, later or again, and can be stopped here. */
export function RepeatsSection({
  repeats,
  names,
  hasSafetyReview,
  clock,
}: Props) {
  if (repeats.length === 0) return null;
  const isForBoth = repeats.some(({ seats }) => seats.length > 1);
  return (
    <section aria-labelledby="repeats" className="grid gap-2">
      <SectionHead id="repeats" title="Given by itself" />
      {hasSafetyReview && isForBoth && (
        <Notice icon="alert">
          A safety review is open. What is for both goes on, so that neither
          learns of it. Stop it here where it should not.
        </Notice>
      )}
      <ul className="lines">
        {repeats.map((repeat) => (
          <RepeatRow
            key={repeat.id}
            planId={repeat.id}
            title={repeat.title}
            who={forWords(repeat, names)}
            words={repeatWords(repeat, clock)}
            limits={repeat.every && repeat}
          />
        ))}
      </ul>
    </section>
  );
}
