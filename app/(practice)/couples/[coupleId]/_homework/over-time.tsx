import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";

import { type Clock, dayWords } from "../_words/when";
import type { Homework } from "./group-homework";
import { repeated } from "./repeated";

type Props = {
  coupleId: string;
  homework: readonly Homework[];
  clock: Clock;
};

/** What they did more than once, to be read from the first time to the last. */
export function OverTime({ coupleId, homework, clock }: Props) {
  const all = repeated(homework.filter(({ isMeasure }) => !isMeasure));
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="over-time">
      <SectionHead id="over-time" title="Over time" />
      <ul className="lines">
        {all.map(({ id, title, times, since }) => (
          <li key={id}>
            <Icon name="reports" size={17} />
            <span className="grow">
              <PageLink
                href={`/couples/${coupleId}/homework/${id}/rounds`}
                data-row
                className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
              >
                {title}
              </PageLink>
              <span className="small soft block">
                {times} rounds since {dayWords(since, clock)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
