import type { Caller } from "../auth/actor";
import { keepsTheRecord, treats } from "../couples/policy";
import { coupleRecord } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { OfCoupleInput } from "./inputs";
import { type PaperOfSomebody, papersOf } from "./paper-records";
import { readsPapersOf, seesPapersOf } from "./policy";
import { isSettled, latestOf } from "./state-rules";

const standingOf = ({ id, state, isOutdated, records }: PaperOfSomebody) => {
  const latest = latestOf(records);
  return {
    paperId: id,
    state,
    /** An older text was agreed to; today's is another. */
    isOutdated,
    at: latest?.at ?? null,
    onDay: latest?.onDay ?? null,
  };
};

/** Each paper beside each partner: for whoever treats the two, and whoever files them. */
export function listPapers(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, papers] = await Promise.all([
      coupleRecord(tx, actor, coupleId),
      papersOf(tx, actor, { coupleId }),
    ]);
    if (!seesPapersOf(actor, couple)) throw new NotFound();
    const { a, b } = couple.partners;
    const isTheirs = treats(actor, couple);
    const slugs = [...new Set(papers.map(({ slug }) => slug))];
    const of = (slug: string, partnerId: string) => {
      const found = papers.find(
        (one) => one.slug === slug && one.partnerId === partnerId,
      );
      return found ? standingOf(found) : null;
    };
    return {
      names: { a: a.name, b: b.name },
      secretsPolicy: couple.secretsPolicy,
      isTreated: isTheirs,
      /** What holds for words said alone is theirs to choose. */
      canChoose: keepsTheRecord(actor, couple),
      /** Whether what was signed is theirs to read, beside how it stands. */
      canRead: readsPapersOf(actor, couple),
      papers: slugs.flatMap((slug) => {
        const any = papers.find((one) => one.slug === slug);
        return any
          ? [
              {
                slug,
                title: any.paper.title,
                version: any.paper.version,
                values: isTheirs ? any.values : {},
                a: of(slug, a.id),
                b: of(slug, b.id),
              },
            ]
          : [];
      }),
      missing: papers.filter(({ state }) => !isSettled(state)).length,
    };
  });
}
