import { randomUUID } from "node:crypto";

import { formAnswers, sent } from "./measure-answers";
import type { Caller } from "./world-people";

const SLUG = "phq-9";

/** A measure of one of the two, of which the other is not told. */
export async function aMeasure(
  therapist: Caller,
  coupleId: string,
  who: "a" | "b",
): Promise<string> {
  const [id = ""] = await sent(therapist, { coupleId, slug: SLUG, who });
  return id;
}

/** What a partner can do with each of these measures, one's own or not. */
export const measureDeeds = (
  ids: readonly string[],
): [string, Record<string, unknown>][] =>
  ids.flatMap((assignmentId): [string, Record<string, unknown>][] => [
    [
      "homework.saveDraft",
      {
        assignmentId,
        changes: [{ question: "item_9", value: "1", base: 0 }],
      },
    ],
    [
      "homework.submit",
      {
        assignmentId,
        submissionId: randomUUID(),
        answers: formAnswers(SLUG, 1),
        seen: { item_9: 1 },
      },
    ],
    ["homework.reopen", { assignmentId }],
  ]);
