import { LinkButton } from "@/app/_components/link-button";

import { Folded } from "../_couple/folded";
import type { Clock } from "../_words/when";
import { missingOf, type Papers } from "./paper-words";
import { PapersTable } from "./papers-table";

type Props = { coupleId: string; papers: Papers; clock: Clock };

/** How the papers of both stand, in two columns. */
export function PapersSection({ coupleId, papers, clock }: Props) {
  if (papers.papers.length === 0) return null;
  const missing = missingOf(papers, "a").length + missingOf(papers, "b").length;
  return (
    <Folded
      title="Papers"
      state={missing > 0 ? `${missing} to sign` : "All signed"}
    >
      <PapersTable coupleId={coupleId} papers={papers} clock={clock} />
      <LinkButton
        kind="text"
        href={`/couples/${coupleId}/papers`}
        className="!-ml-3.5"
      >
        All papers
      </LinkButton>
    </Folded>
  );
}
