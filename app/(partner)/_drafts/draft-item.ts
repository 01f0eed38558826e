import type { Json } from "@/server/worksheets/condition-rules";

import { isSame, standsIn, type Words } from "./words";

/** What may have arrived of one text without an answer; older than that, both texts are offered. */
const MOST_SENT = 5;

/** One question of a draft on this device. */
export type Item = {
  value: Words;
  /** The version of the server's text that this one was written upon, and that text. */
  base: number;
  known: Words;
  changed: boolean;
  settles: boolean;
  sent: Json[];
  rivals: Json[];
  /** Found here beside what is typed: lies on this device until the server has it. */
  own: Json[];
};

export const anItem = (): Item => ({
  value: undefined,
  base: 0,
  known: undefined,
  changed: false,
  settles: false,
  sent: [],
  rivals: [],
  own: [],
});

const without = (texts: Json[], value: Words) =>
  texts.filter((each) => !isSame(each, value));

export function addRival(item: Item, value: Json) {
  const known = [item.value, ...item.rivals];
  if (!known.some((each) => standsIn(value, each))) item.rivals.push(value);
}

export function hold(item: Item, value: Json) {
  if (!standsIn(value, item.value))
    item.own = [...without(item.own, value), value];
}

export function letGo(item: Item, value: Json) {
  item.own = without(item.own, value);
}

export function noteSent(item: Item, sent: readonly Words[]) {
  for (const value of sent) {
    if (value !== undefined) item.sent = [...without(item.sent, value), value];
  }
  item.sent = item.sent.slice(-MOST_SENT);
}

/** What went out before that one stands nowhere any more. */
export function noteArrived(item: Item, value: Words) {
  const at = item.sent.findIndex((each) => isSame(each, value));
  item.sent = item.sent.slice(at + 1);
}

/**
 * Several of this device's own texts were sent without an answer, and the later ones came to
 * lie beside the first: the last of all takes the place of each. True where that was so.
 */
export function tookTheirPlace(
  item: Item,
  { value, sent }: { value?: Json; sent: readonly Json[] },
): boolean {
  const isOwn = (text: Words) =>
    [value, ...sent].some((own) => isSame(own, text));
  const areOwn =
    !item.changed &&
    item.rivals.length > 0 &&
    [item.value, ...item.rivals].every(isOwn);
  if (areOwn) {
    const rest = { rivals: [], settles: true, changed: true };
    Object.assign(item, { value, sent: [...sent], ...rest });
  }
  return areOwn;
}

/** As of an earlier visit: upon which text they were written is not known any more. */
export const heldIn = (items: ReadonlyMap<string, Item>) =>
  [...items].flatMap(([question, { own }]) =>
    own.map((value) => ({ question, value, base: 0, settles: false })),
  );

/** Per question all texts to choose between, the one on this device first. */
export const conflictsIn = (
  items: ReadonlyMap<string, Item>,
): { question: string; versions: Words[] }[] =>
  [...items].flatMap(([question, { value, rivals }]) =>
    rivals.length > 0 ? [{ question, versions: [value, ...rivals] }] : [],
  );

/** What the server has of each, and what it offers beside it. */
export const standingIn = (items: ReadonlyMap<string, Item>) => ({
  draft: [...items].flatMap(([question, { base, known }]) =>
    known === undefined ? [] : [{ question, version: base, value: known }],
  ),
  rivals: [...items].flatMap(([question, { rivals }]) =>
    rivals.map((value) => ({ question, value })),
  ),
});
