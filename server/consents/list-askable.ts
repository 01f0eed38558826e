import type { Caller } from "../auth/actor";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { practiceDay } from "../practices/practice-day";
import { editionOn } from "./edition-rules";
import type { OfCoupleInput } from "./inputs";
import { shippedPapers } from "./load-papers";
import { FIRST_PAPER } from "./paper-definition";
import { type EditionRow, editionsOf } from "./paper-records";
import { defaultsOf, unsaid, variablesIn } from "./text-rules";

/** Every paper of the practice as it stands today, with what is to be said for a couple alone. */
export const askablePapers = (editions: readonly EditionRow[], today: string) =>
  shippedPapers().map(({ slug, title, about, variables, body }) => {
    const edition = editionOn(
      editions.filter((one) => one.slug === slug),
      today,
    );
    const text = edition?.body ?? body;
    const used = new Set(variablesIn(text));
    const ofPractice = variables.filter(({ of }) => of === "practice");
    const [missing] = unsaid(text, ofPractice, {
      ...defaultsOf(variables, "practice"),
      ...edition?.values,
    });
    return {
      slug,
      title,
      about,
      /** It lets the others be signed on a screen, so it is always among them. */
      isFirst: slug === FIRST_PAPER,
      /** What the practice has not said yet; until then nobody can be asked. */
      missing: missing?.label ?? null,
      asks: variables.flatMap(({ name, of, from, label, help, ...one }) =>
        of === "couple" && !from && used.has(name)
          ? [{ name, label, help: help ?? null, usual: one.default ?? "" }]
          : [],
      ),
    };
  });

/** What a couple can be asked for, and what is to be said for them alone. */
export function listAskable(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [, editions, today] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      editionsOf(tx, actor),
      practiceDay(tx, actor),
    ]);
    return askablePapers(editions, today);
  });
}
