import { useId } from "react";

import type { ViewBlock } from "@/server/worksheets/view-definition";

type Table = Extract<ViewBlock, { kind: "table" }>;

const WIDTH = 300;
const BAR = 12;

/** One row a question, one bar a person: plain for A, hatched for B. */
export function Bars({ block }: { block: Table }) {
  const hatch = useId();
  const widthOf = (value: number) =>
    Math.max(3, ((value - block.min) / (block.max - block.min)) * WIDTH);

  return (
    <div
      className="bars"
      role="img"
      aria-label={`${block.title}. The numbers are in the table below.`}
    >
      <svg width="0" height="0" className="absolute" aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path
              className="stroke-b"
              d="M0 0v6"
              strokeWidth="1.8"
              strokeOpacity=".6"
            />
          </pattern>
        </defs>
      </svg>
      {block.rows.map((row) => (
        <div key={row.key} className="bar-row" aria-hidden="true">
          <span>{row.label}</span>
          <svg
            viewBox={`0 0 ${WIDTH} ${block.people.length * (BAR + 4)}`}
            aria-hidden="true"
          >
            {block.people.map((person, index) => {
              const value = row.values[index];
              if (value === null || value === undefined) return null;
              return (
                <rect
                  key={person.seat}
                  className={`bar-${person.seat}`}
                  fill={person.seat === "b" ? `url(#${hatch})` : undefined}
                  x="1"
                  y={index * (BAR + 4) + 2}
                  width={widthOf(value) - 2}
                  height={BAR}
                  rx="3"
                  strokeWidth="1.5"
                />
              );
            })}
          </svg>
        </div>
      ))}
    </div>
  );
}
