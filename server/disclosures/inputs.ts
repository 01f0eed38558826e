import { z } from "zod";

import { plainText } from "../text";
import { STATES } from "./disclosure-rules";

const ofCouple = { coupleId: z.uuid() };

export const ofCoupleInput = z.object(ofCouple);
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

const LISTS = ["open", "shared", "stays_private", "off"] as const;

export const listDisclosuresInput = z.object({
  list: z.enum(LISTS).default("open"),
});
export type ListDisclosuresInput = z.infer<typeof listDisclosuresInput>;

export const ofDisclosureInput = z.object({
  ...ofCouple,
  disclosureId: z.uuid(),
});
export type OfDisclosureInput = z.infer<typeof ofDisclosureInput>;

export const keepAnswerInput = z.object({
  assignmentId: z.uuid(),
  /** Who gave it. */
  seat: z.enum(["a", "b"]),
  question: z.string().max(80),
  /** Of a question with rows, the row. */
  row: z.string().max(80).nullable(),
});
export type KeepAnswerInput = z.infer<typeof keepAnswerInput>;

export const keepFeedbackInput = z.object({
  ...ofCouple,
  feedbackId: z.uuid(),
});
export type KeepFeedbackInput = z.infer<typeof keepFeedbackInput>;

export const keepActNoteInput = z.object({ ...ofCouple, actId: z.uuid() });
export type KeepActNoteInput = z.infer<typeof keepActNoteInput>;

export const addToldInput = z.object({
  ...ofCouple,
  /** Of what is sent: sent again because the answer was lost, it stands once. */
  submissionId: z.uuid(),
  seat: z.enum(["a", "b"], "Choose who told you."),
  words: plainText({
    max: 2000,
    words:
      "Write in a sentence or two what it is about, up to 2,000 characters.",
  }),
  /** About safety, fear, harm, suicide or health. */
  isAlwaysKept: z.boolean(),
});
export type AddToldInput = z.infer<typeof addToldInput>;

const note = z
  .string()
  .trim()
  .max(2000, "Keep it under 2,000 characters.")
  .transform((words) => words || null)
  .nullable();

export const changeDisclosureInput = z.object({
  ...ofCouple,
  disclosureId: z.uuid(),
  /** The last step its reader saw. */
  after: z.int().min(0),
  state: z.enum(STATES, "Choose where it stands."),
  dueOn: z.iso.date("Choose a day.").nullable(),
  note,
  isAgreed: z.boolean(),
});
export type ChangeDisclosureInput = z.infer<typeof changeDisclosureInput>;

export const undoStepInput = z.object({
  ...ofCouple,
  disclosureId: z.uuid(),
  after: z.int().min(1),
});
export type UndoStepInput = z.infer<typeof undoStepInput>;
