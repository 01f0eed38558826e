import type { ViewBlock } from "@/server/worksheets/view-definition";

import { Dash } from "./dash";
import { Say } from "./view-words";

type Props = {
  block: Extract<ViewBlock, { kind: "sides" }>;
  releaseWords: string;
};

/** What each said, line under line, or one dash where it is nothing; a chain leads from one line to the next. */
export function Sides({ block, releaseWords }: Props) {
  return (
    <>
      {block.headline && <p className="lead">{block.headline}</p>}
      <h2 className="title">{block.title}</h2>
      <div className="view-says">
        {block.entries.map(({ person, lines }) => (
          <Say key={person.seat} person={person}>
            {lines.every(({ texts }) => texts === null) ? (
              <Dash />
            ) : (
              <dl className="lines" data-chain={block.isChain || undefined}>
                {lines.map(({ label, texts, ifReleased }) => (
                  <div key={label}>
                    <dt>
                      {label}
                      {ifReleased && (
                        <span className="view-if">{releaseWords}</span>
                      )}
                    </dt>
                    {texts ? (
                      texts.map((text) => <dd key={text}>{text}</dd>)
                    ) : (
                      <dd>
                        <Dash />
                      </dd>
                    )}
                  </div>
                ))}
              </dl>
            )}
          </Say>
        ))}
      </div>
    </>
  );
}
