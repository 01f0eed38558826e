import { buttonClass } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Icon } from "@/app/_components/icon";
import { Kbd } from "@/app/_components/kbd";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";

import { BriefLink } from "../../../_couple/brief-link";
import { CoupleNames } from "../../../_couple/couple-names";
import type { Homework } from "../_homework/group-homework";
import type { Names } from "../_words/homework-words";
import { type Clock, dayWords } from "../_words/when";

type Props = {
  coupleId: string;
  names: Names;
  homework: readonly Homework[];
  clock: Clock;
};

/** A couple's page for a screen that the two of them look at as well: what was opened, and nothing else. */
export function SharedCouple({ coupleId, names, homework, clock }: Props) {
  const opened = homework.filter(
    ({ reveal, takenBackAt }) =>
      reveal?.openness === "open" ||
      (reveal?.openness === "together" && takenBackAt === null),
  );
  return (
    <>
      <StaffBar quiet title="Couple" />
      <main id="main" className="pad">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <h1 id="couple" tabIndex={-1} className="display flex-1">
            <CoupleNames a={names.a} b={names.b} />
          </h1>
          <BriefLink
            coupleId={coupleId}
            names={names}
            className={buttonClass({})}
          >
            <Icon name="text" />
            Brief <Kbd>B</Kbd>
          </BriefLink>
        </div>
        <section aria-labelledby="opened" className="mt-8 max-w-3xl">
          <SectionHead id="opened" title="Opened together" />
          {opened.length === 0 ? (
            <EmptyState title="Nothing has been opened yet">
              What you open for both stands here.
            </EmptyState>
          ) : (
            <ul className="lines">
              {opened.map(({ id, title, reveal }) => (
                <li key={id}>
                  <Icon name="opened" size={17} />
                  <span className="grow">
                    <PageLink
                      href={`/couples/${coupleId}/homework/${id}`}
                      data-row
                      className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
                    >
                      {title}
                    </PageLink>
                  </span>
                  {reveal?.endedAt && (
                    <span className="tm small faint num">
                      {dayWords(reveal.endedAt, clock)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      </main>
    </>
  );
}
