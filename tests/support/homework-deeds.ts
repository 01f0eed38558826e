import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import type { Choice } from "@/server/homework/rules";
import { saveDraft } from "@/server/homework/save-draft";

import { type Answers, submit } from "./answers";
import type { Caller } from "./world-people";

type Plan = Parameters<typeof assignWorksheet>[1];

/** What their therapist can say with it. */
export const WITH_WORDS = {
  note: "For both of you.",
  smaller: { words: "Only the first question.", minutes: 2 },
};

/** The one worksheet that this gives. */
export async function given(
  therapist: Caller,
  plan: Partial<Plan> & Pick<Plan, "coupleId">,
): Promise<string> {
  const { assignmentIds } = await assignWorksheet(therapist, {
    slug: "are-you-there",
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    ...plan,
  });
  return assignmentIds[0] ?? "";
}

/** Keeps a text as a device does that last saw version `base`. */
export const typed = (
  writer: Caller,
  assignmentId: string,
  question: string,
  value: string,
  base = 0,
) =>
  saveDraft(writer, {
    assignmentId,
    changes: [{ question, value, base, settles: false }],
  });

/** Finishes a part and chooses. */
export async function finish(
  writer: Caller,
  assignmentId: string,
  answers: Answers,
  choice: Choice | null,
) {
  await submit(writer, assignmentId, answers);
  if (choice) await chooseSharing(writer, { assignmentId, choice });
}
