import { PersonMark } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";

import type { Side } from "../_words/homework-words";

type Props = { seat: Seat; name: string; side: Side };

/** One partner's part: in or not yet. */
export function PartState({ seat, name, side }: Props) {
  return (
    <li className="flex items-center gap-2">
      <PersonMark seat={seat} size={10} />
      <span className="vh">{name}</span>
      {side.submittedAt ? "done" : "not in yet"}
    </li>
  );
}
