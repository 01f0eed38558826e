import { answerTo } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { askedAfterwards } from "../worksheets/part-rules";
import type { Seat } from "../worksheets/view-definition";

type Said = { seat: Seat; about?: string | undefined; answers?: unknown };
type Landed = Record<Seat, number | null>;

/** How a date was for each, in the words they last said alone; null where nothing was said. */
export function landedOf(
  dateId: string,
  worksheet: Worksheet,
  /** The newest first. */
  said: readonly Said[],
): Landed {
  const scale = askedAfterwards(worksheet).find(({ type }) => type === "scale");
  const of = (seat: Seat): number | null => {
    const [last] = said
      .filter((one) => one.seat === seat && one.about === dateId)
      .map(({ answers }) => answerTo(answers, scale?.key ?? ""))
      .filter((answer) => answer !== undefined);
    return typeof last === "number" ? last : null;
  };
  return { a: of("a"), b: of("b") };
}

const DAYS = 7;
const DAY = 86_400_000;

/** Whether they went on a date in these days. */
export const isLately = (
  dates: readonly { day: string }[],
  today: string,
): boolean =>
  dates.some(({ day }) => (Date.parse(today) - Date.parse(day)) / DAY < DAYS);
