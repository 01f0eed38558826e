import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { Dash } from "./dash";

type Block = Extract<ViewBlock, { kind: "sliders" }>;

const WIDTH = 320;
const EDGE = 10;
const LINE = 22;

const placeOf = (at: number, steps: number) =>
  EDGE + ((at - 1) / (steps - 1)) * (WIDTH - 2 * EDGE);

/** One mark above the line and one below, so that both are seen where they meet. */
function Mark({ seat, x }: { seat: Seat; x: number }) {
  return seat === "a" ? (
    <circle className="dot-a" cx={x} cy={LINE - 11} r="8" />
  ) : (
    <path className="dot-b" d={`M${x} ${LINE + 2}l9 9-9 9-9-9z`} />
  );
}

/** A line between two ends with a mark a person; the same in words under it. */
export function Sliders({ block }: { block: Block }) {
  return (
    <>
      <h2 className="title">{block.title}</h2>
      <ul className="sliders">
        {block.rows.map(({ key, label, ends, entries }) => (
          <li key={key}>
            <h3>{label}</h3>
            <svg viewBox={`0 0 ${WIDTH} ${LINE * 2}`} aria-hidden="true">
              <path d={`M0 ${LINE}h${WIDTH}`} />
              {entries.map(({ person, at }) =>
                at === null ? null : (
                  <Mark
                    key={person.seat}
                    seat={person.seat}
                    x={placeOf(at, block.steps)}
                  />
                ),
              )}
            </svg>
            <p className="slider-ends">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </p>
            {entries.map(({ person, text }) => (
              <p key={person.seat} className="slider-said">
                <Person {...person} /> {text ?? <Dash />}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
