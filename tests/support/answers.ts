import { randomUUID } from "node:crypto";

import type { Caller } from "@/server/auth/actor";
import { submitResponse } from "@/server/homework/submit-response";

export type Answers = Parameters<typeof submitResponse>[1]["answers"];

/** A whole part of "Are you there for me?", with words of one's own where it matters. */
export function areYouThere(
  words: { moment?: string; forTherapist?: string; free?: string } = {},
): Answers {
  const rows = [
    "a1",
    "a2",
    "a3",
    "a4",
    "a5",
    "r1",
    "r2",
    "r3",
    "r4",
    "r5",
    "e1",
    "e2",
    "e3",
    "e4",
    "e5",
  ];
  return {
    items: Object.fromEntries(rows.map((row) => [row, 3])),
    more_of: ["a1", "r2"],
    moment: words.moment ?? "You came to the station in the rain.",
    tail_free: words.free ?? "yes",
    tail_therapist_only: words.forTherapist ?? "",
  };
}

/** Finishes a part from a device that has seen every draft. */
export const submit = (
  caller: Caller,
  assignmentId: string,
  answers: Answers,
  submissionId: string = randomUUID(),
) =>
  submitResponse(caller, {
    assignmentId,
    submissionId,
    answers,
    seen: Object.fromEntries(
      Object.keys(answers).map((question) => [question, 1_000_000]),
    ),
  });
