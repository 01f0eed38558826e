import { Fragment } from "react";

import type { Block, Run } from "@/server/consents/text-rules";

import "./papers.css";

const placed = <T,>(all: readonly T[]) =>
  all.map((each, place) => ({ each, place }));

const Words = ({ runs }: { runs: readonly Run[] }) =>
  placed(runs).map(({ each, place }) =>
    each.bold ? (
      <b key={place}>{each.text}</b>
    ) : (
      <Fragment key={place}>{each.text}</Fragment>
    ),
  );

function Part({ block }: { block: Block }) {
  if (block.kind === "heading") return <h2 data-part>{block.text}</h2>;
  if (block.kind === "paragraph")
    return (
      <p data-part>
        <Words runs={block.runs} />
      </p>
    );
  return (
    <ul>
      {placed(block.items).map(({ each, place }) => (
        <li key={place} data-part>
          <Words runs={each} />
        </li>
      ))}
    </ul>
  );
}

/** A paper's own words, as they are shown and as they are kept. */
export const PaperText = ({ blocks }: { blocks: readonly Block[] }) => (
  <div className="paper" id="paper">
    {placed(blocks).map(({ each, place }) => (
      <Part key={place} block={each} />
    ))}
  </div>
);
