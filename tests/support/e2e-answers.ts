import { randomUUID } from "node:crypto";

type Answers = Record<string, unknown>;

const ROWS = ["a", "r", "e"].flatMap((group) =>
  [1, 2, 3, 4, 5].map((nth) => `${group}${nth}`),
);

/** A whole part of "Are you there for me?" */
export const areYouThereAnswers = ({
  moment = "You came to the station.",
  alone = "",
  free = "yes",
} = {}): Answers => ({
  items: Object.fromEntries(ROWS.map((row) => [row, 3])),
  more_of: ["a1", "r1"],
  moment,
  tail_free: free,
  tail_therapist_only: alone,
});

/** A whole part of "Before our session" */
export const sessionPrepAnswers = ({ safe = "yes" } = {}): Answers => ({
  on_mind: "The holidays.",
  safe_today: safe,
});

type Call = <T>(
  who: "ana" | "ben",
  procedure: string,
  input: object,
) => Promise<T>;

type Part = {
  answers: Answers;
  choice?: "share" | "in_session" | "private";
};

/** Finishes a part and chooses, as the partner's own phone would. */
export async function finishPart(
  call: Call,
  who: "ana" | "ben",
  assignmentId: string,
  { answers, choice }: Part,
): Promise<void> {
  await call(who, "homework.submit", {
    assignmentId,
    submissionId: randomUUID(),
    answers,
    seen: {},
  });
  if (choice) await call(who, "homework.choose", { assignmentId, choice });
}
