import { PersonMark } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";
import type { Sharing } from "@/server/homework/rules";

import { choiceWords, type Side } from "../_words/homework-words";
import { type Clock, momentWords } from "../_words/when";

type Props = {
  seat: Seat;
  name: string;
  side: Side;
  sharing: Sharing;
  clock: Clock;
};

/** One partner's part: in or not, and what they chose. */
export function PartLine({ seat, name, side, sharing, clock }: Props) {
  const choice = choiceWords(side, sharing);

  return (
    <li className="flex items-baseline gap-2">
      <span className="translate-y-px">
        <PersonMark seat={seat} size={10} />
      </span>
      <span>
        <span className="font-semibold text-ink">{name}</span>{" "}
        {side.submittedAt ? (
          <>
            finished {momentWords(side.submittedAt, clock)}
            {choice && <span className="block">{choice}</span>}
          </>
        ) : (
          "not in yet"
        )}
      </span>
    </li>
  );
}
