import { and, asc, eq } from "drizzle-orm";

import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { answerTo } from "../worksheets/condition-rules";
import { promiseOf } from "../worksheets/decides-check-rules";
import type { Worksheet } from "../worksheets/definition";

type Couple = {
  id: string;
  partners: Record<"a" | "b", { id: string; name: string }>;
};

const isTicked = (answer: unknown): boolean =>
  Object.keys(answer ?? {}).length > 0;

/**
 * Who of the two has not ticked the worksheet's promise in the copy that they finished last;
 * nobody where it asks for none. For the care team: row security keeps partners out.
 */
export async function yetToPromise(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  {
    couple,
    worksheet,
    keys,
  }: { couple: Couple; worksheet: Worksheet; keys: Keyring },
): Promise<("a" | "b")[]> {
  const promise = promiseOf(worksheet);
  if (promise === null) return [];
  const rows = await tx
    .select({
      assignmentId: responses.assignmentId,
      partnerId: responses.partnerId,
      answers: responseAnswers.answers,
    })
    .from(responses)
    .innerJoin(
      responseAnswers,
      and(
        eq(responseAnswers.practiceId, responses.practiceId),
        eq(responseAnswers.assignmentId, responses.assignmentId),
        eq(responseAnswers.partnerId, responses.partnerId),
      ),
    )
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, responses.practiceId),
        eq(assignments.id, responses.assignmentId),
      ),
    )
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(responses.practiceId, practiceId),
        eq(responses.coupleId, couple.id),
        eq(worksheetVersions.slug, worksheet.slug),
      ),
    )
    .orderBy(asc(responses.submittedAt));

  return (["a", "b"] as const).filter((seat) => {
    const partnerId = couple.partners[seat].id;
    const last = rows.findLast((row) => row.partnerId === partnerId);
    if (!last) return true;
    const { assignmentId } = last;
    const place = answersPlace({ practiceId, assignmentId, partnerId });
    const answers: unknown = JSON.parse(keys.open(last.answers, place));
    return !isTicked(answerTo(answers, promise.key));
  });
}
