import { anOpenLoved, does, morningComes, picks } from "./acts";
import type { Caller } from "./world-people";

type Input = Record<string, unknown>;

type Couple = {
  coupleId: string;
  a: { caller: Caller };
  b: { caller: Caller };
};

/** Each was asked about something the other did, and Ben means to do one more. */
export async function twinActs(therapist: Caller, { coupleId, a, b }: Couple) {
  const [ana, ben] = [a.caller, b.caller];
  const loved = await anOpenLoved({ therapist, coupleId, ana, ben });
  const askedOfAna = await does(ben, loved, "Ben made the tea");
  const askedOfBen = await does(ana, loved, "Ana wrote a note");
  await morningComes([askedOfAna, askedOfBen]);
  const bens = await picks(ben, loved, "Ben will fix the lamp");
  return { loved, askedOfAna, askedOfBen, bens };
}

/** What Ben can do with small acts, his own and hers. */
export const actDeeds = (
  assignmentId: string,
  acts: { askedOfAna: string; askedOfBen: string; bens: string },
): [string, Input][] => [
  ...Object.values(acts).flatMap((actId): [string, Input][] => [
    ["experiments.markDone", { actId, done: false }],
    ["experiments.markDone", { actId, done: true }],
    ["experiments.putAside", { actId }],
    ["experiments.rate", { actId, answer: 4, note: "Ben's words alone" }],
  ]),
  ...[0, 1].map((item): [string, Input] => [
    "experiments.pick",
    { assignmentId, act: { unit: "specific", item } },
  ]),
];
