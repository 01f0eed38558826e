type Seat = "a" | "b";

type Given = {
  dueOn: string | null;
  sharing: string;
  takenBackAt: Date | null;
  sides: Record<Seat, { isAsked: boolean; submittedAt: Date | null }>;
};

type Names = Record<Seat, string>;

const SEATS = ["a", "b"] as const;
/** Of fewer nothing can be said, and what lies longer ago says little of now. */
const FEWEST = 2;
const LATEST = 6;

type Count = { seat: Seat; onTime: number; of: number };

/** Of what was due lately, how much each finished by its day. What both write together is nobody's own. */
export function countOnTime(
  homework: readonly Given[],
  { today, dayOf }: { today: string; dayOf: (moment: Date) => string },
): Count[] {
  const due = homework
    .filter(({ sharing, takenBackAt }) => sharing !== "shared" && !takenBackAt)
    .flatMap(({ dueOn, sides }) =>
      dueOn !== null && dueOn < today ? [{ dueOn, sides }] : [],
    )
    .toSorted((x, y) => (x.dueOn < y.dueOn ? 1 : -1));
  return SEATS.flatMap((seat) => {
    const own = due.filter(({ sides }) => sides[seat].isAsked).slice(0, LATEST);
    const onTime = own.filter(({ dueOn, sides }) => {
      const { submittedAt } = sides[seat];
      return submittedAt !== null && dayOf(submittedAt) <= dueOn;
    });
    return own.length < FEWEST
      ? []
      : [{ seat, onTime: onTime.length, of: own.length }];
  });
}

const said = ({ onTime, of }: Count): string => {
  if (onTime === of) return of === 2 ? "both" : `all ${of}`;
  return onTime === 0 ? `none of ${of}` : `${onTime} of ${of}`;
};

/** "Ana finished all 6 of the last ones on time, Ben 2 of 6."; null where too little was due. */
export function onTimeWords(
  counts: readonly Count[],
  names: Names,
): string | null {
  const [first, second] = counts;
  if (!first) return null;
  const lead = `Of what was due lately, ${names[first.seat]} finished ${said(first)} on time`;
  return second
    ? `${lead}, ${names[second.seat]} ${said(second)}.`
    : `${lead}.`;
}
