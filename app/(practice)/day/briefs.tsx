import { buttonClass } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";
import type { Day } from "@/server/day/get-day";

import { BriefLink } from "../_couple/brief-link";

type Props = Pick<Day, "reviews" | "cameIn" | "ready">;

/** The brief of each couple with something new, in the order in which they first come below. */
export function Briefs({ reviews, cameIn, ready }: Props) {
  const couples = new Map(
    [...reviews, ...cameIn, ...ready]
      .toReversed()
      .map(({ coupleId, names }) => [coupleId, names]),
  );
  if (couples.size === 0) return null;
  return (
    <nav aria-labelledby="briefs" className="brief-links">
      <h2 id="briefs" className="strong">
        Briefs
      </h2>
      {[...couples].toReversed().map(([coupleId, names]) => (
        <BriefLink
          key={coupleId}
          coupleId={coupleId}
          names={names}
          className={buttonClass({})}
        >
          <span className="vh">Brief of </span>
          {names.a} &amp; {names.b}
        </BriefLink>
      ))}
      <Kbd>B</Kbd>
    </nav>
  );
}
