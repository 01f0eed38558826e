import type { ReactNode } from "react";

import { Icon } from "@/app/_components/icon";
import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";

type Seated = { seat: Seat; name: string };

/** One word that one of them gave the other back, under the other's words. */
export function Replied({ by, words }: { by: Seated; words: string }) {
  return (
    <p className="said-back">
      <Person {...by} />
      <Icon name="check" size={16} weight={2.2} />
      {words}
    </p>
  );
}

export type Replies = {
  said: readonly { unit: string; by: Seat }[];
  /** How whoever reads this page says it; null for those who only look. */
  ask: ((unit: string, words: string, by: Seated) => ReactNode) | null;
  /** Whose page this is. */
  seat: Seat | null;
};

type Props = {
  unit: string;
  words: string;
  by: Seated;
  replies: Replies | undefined;
};

/** Where nobody said it there is no mark of that, and no place for one. */
export function ReplyPlace({ unit, words, by, replies }: Props) {
  if (!replies) return null;
  const { said, ask, seat } = replies;
  if (said.some((one) => one.unit === unit && one.by === by.seat)) {
    return <Replied by={by} words={words} />;
  }
  return seat === by.seat && ask ? ask(unit, words, by) : null;
}
