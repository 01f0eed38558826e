import type { turnsIn } from "@/server/worksheets/turn-rules";

import { longDay } from "../(partner)/_words/days";

type Props = {
  turns: ReturnType<typeof turnsIn>;
  names: { a: string; b: string };
};

/** Whose turn it is to invite, day by day. */
export function WhoInvites({ turns, names }: Props) {
  return turns.map(({ day, seat }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two plans may be for one day
    <span key={`${day} ${at}`} className="block">
      {longDay(day)}: {names[seat]} invites
    </span>
  ));
}
