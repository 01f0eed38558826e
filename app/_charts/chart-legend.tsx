import type { Seat } from "@/app/_components/seat";

import { type ChartData, plain } from "./chart-data";

type Props = {
  data: ChartData;
  names: Record<Seat, string>;
  isDense: boolean;
  hasMarks: boolean;
  hasSessions: boolean;
};

const Sample = ({ seat, name }: { seat: Seat; name: string }) => (
  <span className={`who ${seat}`}>
    <svg className={`m-${seat}`} viewBox="0 0 38 14" aria-hidden="true">
      <path d="M0 7h38" className={`line-${seat}`} />
      {seat === "a" ? (
        <circle cx="19" cy="7" r="5" fill="currentColor" />
      ) : (
        <path d="m19 .5 6.5 6.5-6.5 6.5-6.5-6.5z" fill="currentColor" />
      )}
    </svg>
    {name}
  </span>
);

/** What each line, area and sign means, by a sample of it. */
export function ChartLegend(props: Props) {
  const { data, names, isDense, hasMarks, hasSessions } = props;
  const { lines, reliable, work } = data;
  const hasBoth = lines.a.length > 0 && lines.b.length > 0;
  return (
    <figcaption className="chart-legend small soft">
      {lines.a.length > 0 && <Sample seat="a" name={names.a} />}
      {lines.b.length > 0 && <Sample seat="b" name={names.b} />}
      {hasBoth && (
        <span>
          <svg viewBox="0 0 18 12" aria-hidden="true">
            <rect width="18" height="12" rx="2" className="chart-gap" />
          </svg>
          gap
        </span>
      )}
      {reliable !== null && (
        <span>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="6" className="chart-ring" />
          </svg>
          first reliable change ({plain(reliable)} or more since the first)
        </span>
      )}
      {isDense && <span>thin: every result, thick: means of a stretch</span>}
      {hasSessions && (
        <span>
          <svg viewBox="0 0 4 12" aria-hidden="true">
            <path d="M2 0v12" className="chart-session" />
          </svg>
          session
        </span>
      )}
      {work.length > 0 && (
        <span>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="8"
              height="8"
              rx="2"
              className="work-done"
            />
          </svg>
          homework done,
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="8"
              height="8"
              rx="2"
              className="work-open"
            />
          </svg>
          not done
        </span>
      )}
      {hasMarks && <span>dotted, with a number: your marks, below</span>}
    </figcaption>
  );
}
