import { answerTo, type Json } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";

type Source = "asked" | "told" | "agreed";

/** One thing that may be done for the other; both read it where it comes from. */
export type Card = { unit: string; item: number; text: string; from: Source };

type Units = Readonly<Record<string, Json>>;

/** What both read of a worksheet: what is open of each, and what they wrote together. */
export type BothRead = {
  own: Units;
  others: Units;
  together: readonly { question: string; value: Json }[];
};

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";

/** The entries of a list by their place in it, or a single text. */
function textsIn(content: Json | undefined, key: string) {
  if (isText(content)) return [{ item: 0, text: content }];
  const entries = Array.isArray(content) ? content : [];
  return entries.flatMap((entry, item) => {
    const text = answerTo(entry, key);
    return isText(text) ? [{ item, text }] : [];
  });
}

const saidAloud = (text: string) => `An appreciation, said aloud: “${text}”`;

/** What a worksheet offers to one of them, of what both read. */
export function actCards(
  { acts, share }: Pick<Worksheet, "acts" | "share">,
  { own, others, together }: BothRead,
): Card[] {
  if (!acts) return [];
  const { told = [], agreed } = acts;
  const open = (unit: string, units: Units) => {
    const [main = ""] = share.find((one) => one.unit === unit)?.show ?? [];
    return textsIn(units[unit], main).map((one) => ({ ...one, unit }));
  };
  const both = together.find(({ question }) => question === agreed?.of)?.value;
  return [
    ...acts.cards
      .flatMap((unit) => open(unit, others))
      .map((one) => ({ ...one, from: "asked" as const })),
    ...told
      .flatMap((unit) => open(unit, own))
      .map((one) => ({
        ...one,
        text: saidAloud(one.text),
        from: "told" as const,
      })),
    ...(agreed
      ? textsIn(both, agreed.what).map((one) => ({
          ...one,
          unit: agreed.of,
          from: "agreed" as const,
        }))
      : []),
  ];
}

type Picked = { unit: string | null; item: number | null };

export const isSameCard = (
  act: Picked,
  card: Pick<Card, "unit" | "item">,
): boolean => act.unit === card.unit && act.item === card.item;

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
