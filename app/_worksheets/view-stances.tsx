import { Person } from "@/app/_components/person";
import type { Standing, ViewBlock } from "@/server/worksheets/view-definition";

import { Dash } from "./dash";

type Props = {
  block: Extract<ViewBlock, { kind: "stances" }>;
  releaseWords: string;
};

const WORDS: Record<Standing, string> = {
  agree: "You agree",
  open: "Still open",
  differ: "You differ here. What would you like to understand?",
};

/** One thing after the other: what each says of it, and how that stands together. */
export function Stances({ block, releaseWords }: Props) {
  return (
    <>
      <h2 className="title">{block.title}</h2>
      <ul className="stances">
        {block.rows.map(({ key, label, ifReleased, entries, between }) => (
          <li key={key}>
            <h3>
              {label}
              {ifReleased && <span className="view-if">{releaseWords}</span>}
            </h3>
            {entries.map(({ person, text }) => (
              <p key={person.seat} className="slider-said">
                <Person {...person} /> {text ?? <Dash />}
              </p>
            ))}
            {between && (
              <p
                className="stance mt-1.5"
                data-differ={between === "differ" || undefined}
              >
                {WORDS[between]}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
