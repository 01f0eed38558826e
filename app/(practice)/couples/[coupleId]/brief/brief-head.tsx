import type { ReactNode } from "react";

import { CoupleNames } from "../../../_couple/couple-names";
import { dateOfToday } from "../../../day/day-words";
import type { Names } from "../_words/homework-words";
import type { Clock } from "../_words/when";

type Props = {
  names: Names;
  clock: Clock;
  /** Who may read the page. */
  audience: ReactNode;
  /** A line that only the printed page has. */
  onPaper?: string;
  children: ReactNode;
};

/** Whose page this is, of which day, and for whom: all three are printed with it. */
export function BriefHead(props: Props) {
  const { names, clock, audience, onPaper, children } = props;
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <div className="min-w-60 flex-1">
        <h1 id="couple" tabIndex={-1} className="display">
          <CoupleNames a={names.a} b={names.b} />
        </h1>
        <p className="soft flex flex-wrap items-center gap-x-4 gap-y-1">
          Brief for {dateOfToday(clock)} {audience}
        </p>
        {onPaper && <p className="brief-paper small">{onPaper}</p>}
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
