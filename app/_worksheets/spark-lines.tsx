import type { Seat } from "@/server/worksheets/view-definition";

import { SPARK, sparkPath, sparkPoints } from "./spark-shape";

type Props = {
  label: string;
  min: number;
  max: number;
  values: Record<Seat, readonly (number | null)[]>;
};

/** More than these stand too near each other for a dot each. */
const MOST_DOTS = 40;

const SEATS = ["a", "b"] as const;

function Dot({ seat, x, y }: { seat: Seat; x: number; y: number }) {
  if (seat === "a") return <circle cx={x} cy={y} r="4" className="dot-a" />;
  return (
    <path d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} className="dot-b" />
  );
}

/** Both over the rounds: disc and solid, diamond and dashed. The numbers are in the table below. */
export function SparkLines({ label, min, max, values }: Props) {
  const { width, height, edge } = SPARK;
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label} over time. The numbers are in the table below.`}
    >
      <path
        className="spark-ends"
        d={`M0 ${edge}H${width}M0 ${height - edge}H${width}`}
      />
      {SEATS.map((seat) => {
        const points = sparkPoints(values[seat], { min, max });
        return (
          <g key={seat}>
            <path d={sparkPath(points)} className={`spark-${seat}`} />
            {points.length <= MOST_DOTS &&
              points.map(
                (point) =>
                  point && <Dot key={point.x} seat={seat} {...point} />,
              )}
          </g>
        );
      })}
    </svg>
  );
}
