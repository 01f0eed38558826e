import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { Table } from "@/app/_components/table";

import type { Clock } from "../_words/when";
import { type Papers, type Standing, standingWords } from "./paper-words";

type Props = { coupleId: string; papers: Papers; clock: Clock };

const isDone = ({ state }: Standing) => state === "signed" || state === "paper";

/** Each paper beside each of the two. */
export function PapersTable({ coupleId, papers, clock }: Props) {
  const { names, canRead } = papers;
  const cell = (standing: Standing | null, title: string, name: string) => {
    if (!standing) return <span className="soft">Not asked</span>;
    const words = (
      <span className="inline-flex items-center gap-1.5">
        {isDone(standing) && <Icon name="check" size={16} />}
        {standingWords(standing, clock)}
      </span>
    );
    return canRead ? (
      <PageLink
        href={`/couples/${coupleId}/papers/${standing.paperId}`}
        className="-my-2 inline-block py-2"
      >
        {words}
        <span className="vh">{`, ${title}, ${name}`}</span>
      </PageLink>
    ) : (
      words
    );
  };

  return (
    <Table
      caption="Papers of both"
      columns={[
        { key: "paper", label: "Paper" },
        { key: "a", label: <Person seat="a" name={names.a} /> },
        { key: "b", label: <Person seat="b" name={names.b} /> },
      ]}
    >
      {papers.papers.map(({ slug, title, version, a, b }) => (
        <tr key={slug}>
          <th scope="row">
            {title}
            <span className="small soft"> v{version}</span>
          </th>
          <td>{cell(a, title, names.a)}</td>
          <td>{cell(b, title, names.b)}</td>
        </tr>
      ))}
    </Table>
  );
}
