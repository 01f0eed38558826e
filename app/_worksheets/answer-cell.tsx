import dynamic from "next/dynamic";

import type { Cell } from "@/server/worksheets/view-definition";

const Picture = dynamic(() => import("./picture").then((file) => file.Picture));

const STARTS_WITH_PLACE = /^\d+ /;

type Props = {
  cell: Cell;
  /** Lines begin with a place, which several may share. */
  ranked?: boolean;
};

/** "2 Kind words" as the place and the words. */
function Ranked({ line }: { line: string }) {
  const at = line.indexOf(" ");
  return (
    <>
      <span className="place">{line.slice(0, at)}</span>
      {line.slice(at + 1)}
    </>
  );
}

/** One partner's answer as the therapist reads it. */
export function AnswerCell({ cell, ranked }: Props) {
  switch (cell.state) {
    case "not_in":
      return <span className="faint">Not in yet</span>;
    case "not_asked":
      return <span className="faint">Not asked</span>;
    case "open":
      return <span className="soft">Left empty</span>;
    case "rather_not":
      return <span className="soft">Rather not say</span>;
    case "text":
      return <span className="said">{cell.text}</span>;
    case "number":
      return (
        <>
          <span className="n">{cell.value}</span>
          {cell.text && <span className="soft"> {cell.text}</span>}
        </>
      );
    case "picture":
      return (
        <>
          <Picture picture={cell.picture} words={cell.words} />
          {cell.words && (
            <p className="picture-words" aria-hidden="true">
              {cell.words}
            </p>
          )}
        </>
      );
    case "lines": {
      const Lines = cell.ordered ? "ol" : "ul";
      return (
        <Lines>
          {cell.lines.map((line) => (
            <li key={line}>
              {ranked && STARTS_WITH_PLACE.test(line) ? (
                <Ranked line={line} />
              ) : (
                line
              )}
            </li>
          ))}
        </Lines>
      );
    }
  }
}
