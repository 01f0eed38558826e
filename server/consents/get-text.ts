import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { practiceDay } from "../practices/practice-day";
import { editionOn, newestOf } from "./edition-rules";
import type { OfTextInput } from "./inputs";
import { shippedPaper } from "./load-papers";
import { editionsOf } from "./paper-records";
import { canWritePapers } from "./policy";

/** One paper with all its versions, to be read side by side and changed. */
export function getText(caller: Caller, { slug }: OfTextInput) {
  const paper = shippedPaper(slug);
  return inPractice(caller, async (tx, actor) => {
    authorize(canWritePapers(actor));
    if (!paper) throw new NotFound();
    const [editions, today] = await Promise.all([
      editionsOf(tx, actor, slug),
      practiceDay(tx, actor),
    ]);
    return {
      slug,
      title: paper.title,
      needs: paper.needs,
      today,
      shipped: { body: paper.body, version: paper.version },
      variables: paper.variables,
      /** The one that a change begins from. */
      newest: newestOf(editions)?.version ?? 0,
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
    };
  });
}
