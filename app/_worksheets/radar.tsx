import { useId } from "react";

import type { Person, ViewBlock } from "@/server/worksheets/view-definition";

import {
  CENTRE,
  labelPlace,
  linesOf,
  outline,
  type Point,
  pointAt,
  ring,
} from "./radar-shape";

type Table = Extract<ViewBlock, { kind: "table" }>;

const RINGS = [0.25, 0.5, 0.75, 1];

const shareOf = ({ min, max }: Table, value: number) =>
  (value - min) / (max - min);

/** Two shapes laid over each other: disc and solid, diamond and dashed. */
export function Radar({ block }: { block: Table }) {
  const hatch = useId();
  const count = block.rows.length;
  const pointsOf = (person: number): (Point | null)[] =>
    block.rows.map(({ values }, index) => {
      const value = values[person];
      return value === null || value === undefined
        ? null
        : pointAt(index, count, shareOf(block, value));
    });

  return (
    <svg
      className="radar"
      viewBox="0 0 350 308"
      role="img"
      aria-label={`${block.title}. The numbers are in the table below.`}
    >
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
            strokeWidth="1.4"
            strokeOpacity=".5"
          />
        </pattern>
      </defs>
      <g className="radar-web" fill="none">
        {RINGS.map((share) => (
          <polygon key={share} points={ring(count, share)} />
        ))}
        {block.rows.map((row, index) => {
          const end = pointAt(index, count, 1);
          return (
            <path
              key={row.key}
              d={`M${CENTRE.x} ${CENTRE.y}L${end.x} ${end.y}`}
            />
          );
        })}
      </g>
      {block.people.map((person, index) => (
        <Shape
          key={person.seat}
          seat={person.seat}
          points={pointsOf(index)}
          hatch={hatch}
        />
      ))}
      {block.rows.map((row, index) => (
        <Label key={row.key} label={row.label} index={index} count={count} />
      ))}
    </svg>
  );
}

type ShapeProps = {
  seat: Person["seat"];
  points: (Point | null)[];
  hatch: string;
};

function Shape({ seat, points, hatch }: ShapeProps) {
  const isWhole = points.every((point) => point !== null);
  const fill = isWhole
    ? seat === "a"
      ? { className: "radar-a" }
      : { className: "radar-b", fill: `url(#${hatch})` }
    : { className: `radar-${seat}`, fill: "none" };

  return (
    <g>
      <path
        d={outline(points)}
        strokeWidth="2.5"
        strokeLinejoin="round"
        {...fill}
      />
      {points.map(
        (point) =>
          point && (
            <Dot key={`${point.x} ${point.y}`} seat={seat} point={point} />
          ),
      )}
    </g>
  );
}

function Dot({ seat, point }: { seat: Person["seat"]; point: Point }) {
  const { x, y } = point;
  if (seat === "a") return <circle cx={x} cy={y} r="4.5" className="dot-a" />;
  return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} className="dot-b" />;
}

type LabelProps = { label: string; index: number; count: number };

function Label({ label, index, count }: LabelProps) {
  const lines = linesOf(label);
  const { x, y, anchor } = labelPlace(index, count, lines.length);

  return (
    <text className="radar-label" x={x} y={y} textAnchor={anchor}>
      {lines.map((line, place) => (
        <tspan key={line} x={x} dy={place === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
