import { wordsToTherapist } from "@/app/_components/audience-words";
import { EmptyState } from "@/app/_components/empty-state";
import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import type { Brief } from "@/server/brief/get-brief";
import type { Names } from "../_words/homework-words";
import { type Clock, dayWords } from "../_words/when";
import { Agreed } from "./agreed";
import { BriefHead } from "./brief-head";
import { Made } from "./made";

type Props = Pick<Brief, "agreed" | "made" | "opened" | "forBoth"> & {
  coupleId: string;
  names: Names;
  clock: Clock;
};

/** What both may look at together: what they agreed, what was opened, what both were given. */
export function SharedBrief(props: Props) {
  const { agreed, made, opened, forBoth, coupleId, names, clock } = props;
  const isEmpty = !made && agreed.length + opened.length + forBoth.length === 0;
  const of = {
    coupleId,
    readers: wordsToTherapist("couple", [names.a, names.b]),
    clock,
  };
  return (
    <>
      <StaffBar
        quiet
        title="Brief"
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad brief">
        <BriefHead names={names} clock={clock} audience={null}>
          <PrintButton />
        </BriefHead>
        <div className="mt-8 grid max-w-3xl gap-8">
          {isEmpty && (
            <EmptyState title="Nothing has been opened yet">
              What you open for both stands here.
            </EmptyState>
          )}
          <Agreed {...of} agreed={agreed} title="What you agreed" />
          <Made {...of} made={made} title="What you made together" />
          {opened.length > 0 && (
            <section aria-labelledby="brief-opened">
              <SectionHead id="brief-opened" title="Opened together" />
              <ul className="lines brief-rows">
                {opened.map(({ assignmentId, title, openedAt }) => (
                  <li key={assignmentId}>
                    <Icon name="opened" size={17} />
                    <span className="grow">
                      <PageLink
                        href={`/couples/${coupleId}/homework/${assignmentId}`}
                        data-row
                        className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
                      >
                        {title}
                      </PageLink>
                    </span>
                    <span className="tm small faint num">
                      {dayWords(openedAt, clock)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {forBoth.length > 0 && (
            <section aria-labelledby="brief-for-both">
              <SectionHead id="brief-for-both" title="Given to you both" />
              <ul className="lines brief-rows">
                {forBoth.map(({ assignmentId, title, createdAt }) => (
                  <li key={assignmentId}>
                    <Icon name="text" size={17} />
                    <span className="grow">{title}</span>
                    <span className="tm small faint num">
                      {dayWords(createdAt, clock)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>
    </>
  );
}
