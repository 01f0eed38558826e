import { Person } from "@/app/_components/person";

import { dayWords } from "../../_couple/day";
import { RemindButton } from "../../_couple/remind-button";
import { countWords } from "../count-words";

type Props = {
  coupleId: string;
  seat: "a" | "b";
  status: {
    name: string;
    counts: Parameters<typeof countWords>[0] | null;
    remindedOn: string | null;
    problem: string | null;
  };
  canRemind: boolean;
};

/** One of the two, in numbers, with the way to remind them. */
export function SeatStatus({ coupleId, seat, status, canRemind }: Props) {
  const { name, counts, remindedOn, problem } = status;
  if (!counts) return null;
  return (
    <section aria-label={name} className="grid content-start gap-2">
      <h2 className="h3">
        <Person seat={seat} name={name} />
      </h2>
      <ul className="grid gap-0.5">
        {countWords(counts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {canRemind && (
        <RemindButton
          coupleId={coupleId}
          seat={seat}
          name={name}
          lastOn={remindedOn && dayWords(remindedOn)}
          problem={problem}
        />
      )}
    </section>
  );
}
