import type { ViewBlock } from "@/server/worksheets/view-definition";

type Props = { block: Extract<ViewBlock, { kind: "mutual" }> };

const Deck = ({ labels }: { labels: readonly string[] }) => (
  <ul className="cards">
    {labels.map((label) => (
      <li key={label} className="deck">
        {label}
      </li>
    ))}
  </ul>
);

/** What both said yes to. Whose other answers were which is nowhere. */
export function Mutual({ block }: Props) {
  const { title, note, both, perhapsTitle, perhaps, otherwise } = block;
  const isEmpty = both.length + perhaps.length === 0;

  return (
    <>
      <h2 className="title">{title}</h2>
      {note && <p className="soft">{note}</p>}
      {isEmpty && <p className="lead">{otherwise}</p>}
      {both.length > 0 && <Deck labels={both} />}
      {perhaps.length > 0 && (
        <>
          <p className="soft">{perhapsTitle}</p>
          <Deck labels={perhaps} />
        </>
      )}
    </>
  );
}
