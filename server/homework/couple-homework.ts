import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../db";
import type { CoupleRecords } from "./couple-homework-records";
import { homeworkIn } from "./couple-homework-rules";
import { promisedByBoth } from "./promise-records";
import { editionsOf } from "./worksheet-of";

type Couple = { id: string; partners: Record<"a" | "b", { id: string }> };

/** A couple's homework as it stands for their care team, with the editions it was given in. */
export async function coupleHomework(
  tx: Tx,
  actor: { practiceId: PracticeId },
  {
    couple,
    records,
    hasSafetyReview,
  }: { couple: Couple; records: CoupleRecords; hasSafetyReview: boolean },
) {
  const [given, , choices] = records;
  const editionOf = await editionsOf(tx, actor.practiceId, given);
  const agreed = choices.some(({ choice }) => choice !== "private");
  const promised = await promisedByBoth(
    tx,
    actor,
    given
      .filter(({ sharing }) => sharing === "therapist_decides" && agreed)
      .map(({ id, digest }) => {
        const { slug, promise = null } = editionOf(digest).worksheet;
        return { id, coupleId: couple.id, slug, promise };
      }),
  );
  const homework = homeworkIn(records, couple, {
    editionOf,
    hasSafetyReview,
    promised: promised.map(({ id }) => id),
  });
  return { homework, editionOf };
}
