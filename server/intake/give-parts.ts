import type { packetParts } from "@/drizzle/schema/intake";

import type { Member } from "../auth/actor";
import { askFor } from "../consents/ask-papers";
import type { PaperOfSomebody } from "../consents/paper-records";
import { isSettled, latestOf } from "../consents/state-rules";
import type { Tx } from "../db";
import { giveWorksheet } from "../homework/give-worksheet";
import { giveMeasure } from "../measures/give-measure";
import { minutesToRead, type PartKind, placeOf } from "./packet-rules";

export type Given = Omit<
  typeof packetParts.$inferInsert,
  "practiceId" | "packetId" | "coupleId"
>;

type Wanted = { kind: PartKind; slug: string };
type Known = { slug: string; title: string; minutes: number };

type Giving = {
  couple: { id: string; partners: Record<"a" | "b", { id: string }> };
  wanted: readonly Wanted[];
  worksheets: readonly (Known & { sharing: "private" | "reveal" })[];
  measures: readonly Known[];
  values: Record<string, string>;
};

const QUIET = { isQuiet: true };

/** Who has which of these: one each where they are apart, both the same where both will read it. */
const perPartner = (
  { partners: { a, b } }: Giving["couple"],
  [first, second = first]: readonly string[],
) => [
  { partnerId: a.id, assignmentId: first },
  { partnerId: b.id, assignmentId: second },
];

/** How a paper stands in a packet: as far as it is already. */
export const partOfPaper = ({
  id,
  partnerId,
  slug,
  paper,
  order,
  state,
  records,
}: PaperOfSomebody): Given => ({
  partnerId,
  kind: "paper",
  slug,
  title: paper.title,
  minutes: minutesToRead(paper.text),
  position: placeOf({ kind: "paper" }, order),
  requestId: id,
  begunAt:
    state === "not_opened" ? null : (latestOf(records)?.at ?? new Date()),
  doneAt: isSettled(state) ? (latestOf(records)?.at ?? null) : null,
});

async function papersOf(tx: Tx, actor: Member, giving: Giving) {
  const slugs = giving.wanted.flatMap(({ kind, slug }) =>
    kind === "paper" ? [slug] : [],
  );
  if (slugs.length === 0) return [];
  const asked = await askFor(
    tx,
    actor,
    {
      coupleId: giving.couple.id,
      slugs,
      seats: ["a", "b"],
      values: giving.values,
    },
    QUIET,
  );
  return asked.map(partOfPaper);
}

/** Gives each part to both, in the order in which they stand, without a mail. */
export async function giveParts(
  tx: Tx,
  actor: Member,
  giving: Giving,
): Promise<Given[]> {
  const given = await papersOf(tx, actor, giving);
  const coupleId = giving.couple.id;
  for (const [at, { kind, slug }] of giving.wanted.entries()) {
    if (kind === "paper") continue;
    const worksheet = giving.worksheets.find((one) => one.slug === slug);
    const known =
      kind === "worksheet"
        ? worksheet
        : giving.measures.find((one) => one.slug === slug);
    if (!known) continue;
    const { assignmentIds } =
      worksheet && kind === "worksheet"
        ? await giveWorksheet(
            tx,
            actor,
            {
              coupleId,
              slug,
              who: "each",
              sharing: worksheet.sharing,
              mayOpenByItself: false,
              dueOn: null,
              note: null,
            },
            QUIET,
          )
        : await giveMeasure(
            tx,
            actor,
            { coupleId, slug, who: "each", dueOn: null, everyWeeks: null },
            QUIET,
          );
    for (const own of perPartner(giving.couple, assignmentIds)) {
      given.push({
        ...own,
        kind,
        slug,
        title: known.title,
        minutes: known.minutes,
        position: placeOf({ kind, sharing: worksheet?.sharing }, at),
      });
    }
  }
  return given;
}
