import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { practiceDay } from "../practices/practice-day";
import { comingAfter, editionOn, newestOf } from "./edition-rules";
import { shippedPapers } from "./load-papers";
import { editionsOf } from "./paper-records";
import { canWritePapers } from "./policy";
import { defaultsOf, unsaid } from "./text-rules";

/** All papers of the practice: as it has them, or as they ship. */
export function listTexts(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canWritePapers(actor));
    const [editions, today] = await Promise.all([
      editionsOf(tx, actor),
      practiceDay(tx, actor),
    ]);
    return shippedPapers().map((paper) => {
      const own = editions.filter(({ slug }) => slug === paper.slug);
      const current = editionOn(own, today);
      const newest = newestOf(own);
      const values = {
        ...defaultsOf(paper.variables, "practice"),
        ...newest?.values,
      };
      const missing = unsaid(
        newest?.body ?? paper.body,
        paper.variables.filter(({ of }) => of === "practice"),
        values,
      );
      return {
        slug: paper.slug,
        title: current?.title ?? paper.title,
        about: paper.about,
        needs: paper.needs,
        financial: paper.financial,
        /** None before the first was taken over or published. */
        version: current?.version ?? null,
        effectiveOn: current?.effectiveOn ?? paper.effectiveOn,
        coming: comingAfter(own, today)?.effectiveOn ?? null,
        missing: missing.map(({ label }) => label),
      };
    });
  });
}
