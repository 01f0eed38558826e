import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { listOwnPapers } from "@/server/consents/list-own-papers";

import { type Clock, momentDay } from "../_words/days";

type Paper = Awaited<ReturnType<typeof listOwnPapers>>[number];

function standing({ state, at, about }: Paper, clock: Clock): string {
  const day = at ? ` on ${momentDay(at, clock)}` : "";
  switch (state) {
    case "not_opened":
      return about;
    case "begun":
      return `${about}. You opened it.`;
    case "signed":
      return `Signed${day}`;
    case "paper":
      return "Signed on paper";
    case "refused":
      return "Not signed. You can still sign it.";
    case "withdrawn":
      return "Withdrawn";
  }
}

export const PaperRows = ({
  papers,
  clock,
}: {
  papers: readonly Paper[];
  clock: Clock;
}) => (
  <ul className="list">
    {papers.map((paper) => (
      <li key={paper.paperId}>
        <PageLink href={`/papers/${paper.paperId}`}>
          <span className="disc">
            <Icon name={paper.isToSign ? "text" : "check"} size={20} />
          </span>
          <span className="grow">
            <b>{paper.title}</b>
            <br />
            <span className="soft">{standing(paper, clock)}</span>
          </span>
          <Icon name="on" />
        </PageLink>
      </li>
    ))}
  </ul>
);
