import type { Seat } from "@/app/_components/seat";

import { type ChartData, plain, SEATS, signed } from "./chart-data";
import { ChartLegend } from "./chart-legend";
import { type ChartShape, chartShape, FRAMES } from "./chart-shape";

type Props = {
  data: ChartData;
  names: Record<Seat, string>;
  /** "PHQ-9 of Ana and Ben", said to whoever does not see the picture. */
  label: string;
  /** "13 Oct" */
  day: (at: number) => string;
};

/** A longer name stands in the legend alone. */
const SHORT_NAME = 7;

function Mark({ seat, x, y }: { seat: Seat; x: number; y: number }) {
  if (seat === "a") return <circle cx={x} cy={y} r="5" className="dot-a" />;
  return (
    <path d={`M${x} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} className="dot-b" />
  );
}

type LineProps = {
  seat: Seat;
  line: ChartShape[Seat];
  name: string;
  since: string;
};

function Line({ seat, line, name, since }: LineProps) {
  const { change, last } = line;
  const shown = name.length > SHORT_NAME ? "" : `${name} `;
  return (
    <g>
      {line.every && <path d={line.every} className={`every-${seat}`} />}
      <path d={line.path} className={`line-${seat}`} />
      {line.points.map((point) => (
        <Mark key={point.x} seat={seat} {...point} />
      ))}
      {change && (
        <g className={`ring-${seat}`}>
          <circle cx={change.x} cy={change.y} r="12" />
          <text x={change.x} y={change.words} textAnchor="middle">
            {signed(change.by)}
            {since}
          </text>
        </g>
      )}
      {last !== null && (
        <text {...line.name} className={`name-${seat}`}>
          {shown}
          {plain(last)}
        </text>
      )}
    </g>
  );
}

type DrawingProps = Omit<Props, "data"> & {
  data: ChartData;
  shape: ChartShape;
  className: string;
};

function Drawing({ data, shape, names, label, day, className }: DrawingProps) {
  const { frame, cutOff, work, height, markWords } = shape;
  const { left, right, top, bottom, width } = frame;
  const year = (at: number) => String(new Date(at).getUTCFullYear());
  const isAbove = data.closer === "above";

  return (
    <svg
      className={`chart ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {cutOff && data.closer && (
        <rect
          className="chart-closer"
          x={left}
          width={right - left}
          y={isAbove ? top : cutOff.y}
          height={isAbove ? cutOff.y - top : bottom - cutOff.y}
        />
      )}
      {shape.steps.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${left} ${y}H${right}`} className="chart-step" />
          <text x={left - 8} y={y + 4} textAnchor="end">
            {plain(value)}
          </text>
        </g>
      ))}
      {shape.gap && <path d={shape.gap} className="chart-gap" />}
      {cutOff && (
        <g>
          <path d={`M${left} ${cutOff.y}H${right}`} className="chart-cut" />
          <text x={left + 8} y={cutOff.y - 7} className="chart-cut-words">
            Cut-off {plain(cutOff.value)}
          </text>
        </g>
      )}
      {SEATS.map((seat) => (
        <Line
          key={seat}
          seat={seat}
          line={shape[seat]}
          name={names[seat]}
          since={className === "wide" ? " since the first" : ""}
        />
      ))}
      {shape.times.map(({ at, x }) => (
        <text key={at} x={x} y={bottom + 24} textAnchor="middle">
          {shape.isLong ? year(at) : day(at)}
        </text>
      ))}
      {shape.sessions && <path d={shape.sessions} className="chart-session" />}
      {work && (
        <g className={work.isThin ? "work-thin" : undefined}>
          <path d={work.done} className="work-done" />
          <path d={work.open} className="work-open" />
        </g>
      )}
      {shape.marks.map(({ x, number }) => (
        <g key={number} className="chart-mark">
          <path d={`M${x} ${top}V${bottom}`} />
          <text x={x} y={markWords} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Both over time, drawn on the server: one drawing for wide pages and paper, one for narrow ones. */
export function DyadicChart({ data, names, label, day }: Props) {
  const wide = chartShape(data, FRAMES.wide);
  const narrow = chartShape(data, FRAMES.narrow);
  const said = { data, names, day, label };
  return (
    <figure className="card chart-card">
      <ChartLegend
        data={data}
        names={names}
        isDense={wide.isDense}
        hasMarks={wide.marks.length > 0}
        hasSessions={wide.sessions !== null}
      />
      <Drawing {...said} shape={wide} className="wide" />
      <Drawing {...said} shape={narrow} className="narrow" />
    </figure>
  );
}
