import { answerTo, type Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";

/** One thing that the other asked for, and both read. */
export type Card = { unit: string; item: number; text: string };

/** What a worksheet offers to one of them, of what is open of the other's. */
export function actCards(
  { acts, share }: Pick<Worksheet, "acts" | "share">,
  opened: Readonly<Record<string, Json>>,
): Card[] {
  return (acts?.cards ?? []).flatMap((unit) => {
    const [main = ""] = share.find((one) => one.unit === unit)?.show ?? [];
    const content = opened[unit];
    const entries = Array.isArray(content) ? content : [];
    return entries.flatMap((entry, item) => {
      const text = answerTo(entry, main);
      return typeof text === "string" ? [{ unit, item, text }] : [];
    });
  });
}

type Picked = { unit: string | null; item: number | null };

export const isSameCard = (act: Picked, card: Omit<Card, "text">): boolean =>
  act.unit === card.unit && act.item === card.item;

/** Asked for this long, and then no more. */
export const ASKED_DAYS = 14;
/** What was picked longer ago than this is not this week's any more. */
const OWN_DAYS = 14;
const DAY = 86_400_000;

type OwnAct = { text: string; pickedAt: Date; doneAt: Date | null };

/** What of one's own act stands in the answers of a worksheet about it, where nothing was typed yet. */
export function carriedInto(
  { ownAct }: Pick<Worksheet, "ownAct">,
  acts: readonly OwnAct[],
  now: Date,
): { question: string; value: Json }[] {
  const [act] = acts
    .filter(
      ({ pickedAt }) => now.getTime() - pickedAt.getTime() < OWN_DAYS * DAY,
    )
    .toSorted((x, y) => y.pickedAt.getTime() - x.pickedAt.getTime());
  if (!ownAct || !act) return [];
  return [
    { question: ownAct.plan, value: { what: act.text } },
    ...(act.doneAt ? [{ question: ownAct.did, value: ownAct.yes }] : []),
  ];
}
