import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { Person } from "@/app/_components/person";

import { missingOf, type Papers } from "./paper-words";

type Props = { coupleId: string; papers: Papers };

/** What is missing of the papers, until nothing is. It keeps nobody from meeting. */
export function PapersBar({ coupleId, papers }: Props) {
  const { names } = papers;
  const isEmpty = papers.papers.length === 0;
  if (!isEmpty && papers.missing === 0) return null;

  return (
    <section aria-label="Papers" className="mt-5">
      <Notice
        icon="text"
        title={
          isEmpty
            ? "No papers were asked for yet"
            : "Not all papers are signed yet"
        }
      >
        <ul className="grid gap-0.5">
          {(["a", "b"] as const).map((seat) => {
            const missing = missingOf(papers, seat);
            return missing.length > 0 ? (
              <li key={seat}>
                <Person seat={seat} name={names[seat]} />: {missing.join(", ")}
              </li>
            ) : null;
          })}
        </ul>
        <p>Sessions can be held before all is signed.</p>
        <LinkButton
          kind="text"
          href={`/couples/${coupleId}/papers`}
          className="!mt-1 !-ml-3.5"
        >
          {isEmpty ? "Ask for them" : "Look at them"}
        </LinkButton>
      </Notice>
    </section>
  );
}
