import { Checkbox } from "@/app/_components/checkbox";

import type { Names } from "../_words/homework-words";

type Seat = "a" | "b";

/** How the practice reminds. */
export type Reminding = { isOn: boolean; most: number };

type Props = {
  /** Who fills it in; of what both write in one place nobody is reminded. */
  seats: readonly Seat[];
  names: Names;
  byMail: Record<Seat, boolean>;
  most: number;
  onRemind: (seat: Seat, byMail: boolean) => void;
};

const howOften = (most: number) =>
  most === 1 ? "Once" : `At most ${most} times`;

/** Whom to remind by e-mail while their part is not finished. */
export function RemindFields({ seats, names, byMail, most, onRemind }: Props) {
  if (seats.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="field-legend">Remind by e-mail</legend>
      <div className="flex flex-wrap gap-x-6">
        {seats.map((seat) => (
          <Checkbox
            key={seat}
            name={`remind ${seat}`}
            label={names[seat]}
            checked={byMail[seat]}
            onChange={(event) => onRemind(seat, event.target.checked)}
          />
        ))}
      </div>
      <p className="field-help">
        {howOften(most)} around the due day, in neutral words. What each chose
        for themselves counts first; you do not see it.
      </p>
    </fieldset>
  );
}
