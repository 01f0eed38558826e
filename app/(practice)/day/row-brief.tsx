import { BriefLink } from "../_couple/brief-link";

type Props = { coupleId: string; names: { a: string; b: string } };

/** At the end of a row of Today: all that is new with this couple on one page. */
export function RowBrief(of: Props) {
  return (
    <BriefLink {...of} className="seen-button no-underline">
      Brief
    </BriefLink>
  );
}
