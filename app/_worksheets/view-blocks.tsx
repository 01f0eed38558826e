import type { ReactNode } from "react";

import type { ViewBlock } from "@/server/worksheets/view-definition";
import { TableSet } from "./lazy-table-set";
import { Loop } from "./loop-picture";
import { Parts, type PartsBlock } from "./parts-picture";
import { Cards, Guesses } from "./view-cards";
import { Mutual } from "./view-mutual";
import type { Replies } from "./view-replies";
import { Sides } from "./view-sides";
import { Sliders } from "./view-sliders";
import { Stances } from "./view-stances";
import { ViewTable } from "./view-table";
import {
  Choice,
  Difference,
  type Offers,
  Overlap,
  Ranking,
  Requests,
  Texts,
} from "./view-words";
import { Work } from "./view-work";

type Table = Extract<ViewBlock, { kind: "table" }>;
type Words = Exclude<ViewBlock, { kind: "table" }>;

type Props = {
  blocks: readonly ViewBlock[];
  /** Beside what is shown only if the therapist releases it. */
  releaseWords?: string;
  /** What they said to each other's words, where it was opened. */
  replies?: Replies;
  /** What of the other's requests can be taken up, on the page of whoever would do it. */
  offers?: Offers;
  /** Draws a map of parts where lines are being written beside it. */
  map?: (block: PartsBlock) => ReactNode;
};

/** Tables that follow each other are one place with a switch. */
function grouped(blocks: readonly ViewBlock[]): (Words | Table[])[] {
  const groups: (Words | Table[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== "table") groups.push(block);
    else if (Array.isArray(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

type DrawnProps = Pick<Props, "replies" | "offers" | "map"> & {
  block: Words;
  releaseWords: string;
};

function Drawn({ block, releaseWords, replies, offers, map }: DrawnProps) {
  switch (block.kind) {
    case "parts":
      return map ? map(block) : <Parts block={block} />;
    case "overlap":
      return <Overlap block={block} />;
    case "ranking":
      return <Ranking block={block} />;
    case "difference":
      return <Difference block={block} />;
    case "texts":
      return <Texts block={block} replies={replies} />;
    case "choice":
      return <Choice block={block} />;
    case "requests":
      return <Requests block={block} offers={offers} />;
    case "cycle":
      return <Loop block={block} />;
    case "cards":
      return <Cards block={block} />;
    case "guesses":
      return <Guesses block={block} />;
    case "work":
      return <Work block={block} />;
    case "sides":
      return <Sides block={block} releaseWords={releaseWords} />;
    case "sliders":
      return <Sliders block={block} />;
    case "stances":
      return <Stances block={block} releaseWords={releaseWords} />;
    case "mutual":
      return <Mutual block={block} />;
    case "note":
      return <p className="soft">{block.text}</p>;
    case "prompt":
      return (
        <div className="view-prompt">
          <p className="label">One question for both of you</p>
          <p className="title">{block.text}</p>
        </div>
      );
  }
}

/** Draws the preview, the opened reveal and what the therapist is about to open: always the same. */
export function ViewBlocks({
  blocks,
  releaseWords = "Only if your therapist opens it",
  replies,
  offers,
  map,
}: Props) {
  return (
    <div className="view">
      {grouped(blocks).map((group) => {
        if (!Array.isArray(group)) {
          return (
            <section
              key={`${group.kind} ${group.key}`}
              className="view-block"
              data-kind={group.kind}
            >
              {group.ifReleased && <p className="view-if">{releaseWords}</p>}
              <Drawn
                block={group}
                releaseWords={releaseWords}
                replies={replies}
                offers={offers}
                map={map}
              />
            </section>
          );
        }
        const [only, ...more] = group;
        if (!only) return null;
        if (more.length > 0) {
          return (
            <TableSet
              key={only.key}
              tables={group}
              releaseWords={releaseWords}
            />
          );
        }
        return (
          <section key={only.key} className="view-block">
            {only.ifReleased && <p className="view-if">{releaseWords}</p>}
            <h2 className="title">{only.title}</h2>
            <ViewTable block={only} releaseWords={releaseWords} />
          </section>
        );
      })}
    </div>
  );
}
