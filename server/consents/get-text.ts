import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { practiceDay } from "../practices/practice-day";
import { editionOn, newestOf } from "./edition-rules";
import type { OfTextInput } from "./inputs";
import { shippedPaper } from "./load-papers";
import { editionsOf } from "./paper-records";
import { canWritePapers } from "./policy";
import { changesBetween } from "./text-changes";
import { defaultsOf, filled } from "./text-rules";

/** One paper with all its versions, to be changed, and two of them side by side. */
export function getText(caller: Caller, { slug, from, to }: OfTextInput) {
  const paper = shippedPaper(slug);
  return inPractice(caller, async (tx, actor) => {
    authorize(canWritePapers(actor));
    if (!paper) throw new NotFound();
    const [editions, today] = await Promise.all([
      editionsOf(tx, actor, slug),
      practiceDay(tx, actor),
    ]);
    const usual = defaultsOf(paper.variables, "practice");
    /** As it reads; version 0 is what ships. */
    const textOf = (version: number): string | null => {
      const edition =
        version === 0
          ? { body: paper.body, values: {} }
          : editions.find((one) => one.version === version);
      return edition
        ? filled(edition.body, { ...usual, ...edition.values })
        : null;
    };
    const newest = newestOf(editions)?.version ?? 0;
    const later = to ?? newest;
    const earlier = from ?? Math.max(later - 1, 0);
    const [before, after] = [textOf(earlier), textOf(later)];
    return {
      slug,
      title: paper.title,
      needs: paper.needs,
      today,
      shipped: { body: paper.body, version: paper.version },
      variables: paper.variables,
      /** The one that a change begins from. */
      newest,
      current: editionOn(editions, today)?.version ?? null,
      editions: editions.map(
        ({ version, body, values, effectiveOn, publishedAt }) => ({
          version,
          body,
          values,
          effectiveOn,
          publishedAt,
        }),
      ),
      compared:
        before === null || after === null || earlier === later
          ? null
          : {
              from: earlier,
              to: later,
              changes: changesBetween(before, after),
            },
    };
  });
}
