import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";

import type { Clock } from "../_words/when";
import type { Papers } from "./paper-words";
import { PapersTable } from "./papers-table";

type Props = { coupleId: string; papers: Papers; clock: Clock };

/** How the papers of both stand, in two columns. */
export function PapersSection({ coupleId, papers, clock }: Props) {
  if (papers.papers.length === 0) return null;
  return (
    <section aria-labelledby="papers" className="grid grid-cols-1 gap-2">
      <SectionHead id="papers" title="Papers">
        <PageLink href={`/couples/${coupleId}/papers`} className="btn text">
          All
        </PageLink>
      </SectionHead>
      <PapersTable coupleId={coupleId} papers={papers} clock={clock} />
    </section>
  );
}
