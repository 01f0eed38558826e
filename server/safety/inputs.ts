import { z } from "zod";

import { plainText } from "../text";
import { TOOLS } from "./tool-rules";

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

const tool = z.enum(TOOLS.map((one) => one.tool));

export const ofToolInput = z.object({ tool });
export type OfToolInput = z.infer<typeof ofToolInput>;

export const sendScreenInput = z.object({
  tool,
  submissionId: z.uuid(),
  /** False where somebody breaks off and wants their therapist to know as much as is there. */
  isWhole: z.boolean(),
  answers: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.json()),
});
export type SendScreenInput = z.infer<typeof sendScreenInput>;

export const declineToolInput = z.object({ tool, submissionId: z.uuid() });
export type DeclineToolInput = z.infer<typeof declineToolInput>;

export const ofSafetyRecordInput = z.object({
  coupleId: z.uuid(),
  seat: z.enum(["a", "b"]),
});
export type OfSafetyRecordInput = z.infer<typeof ofSafetyRecordInput>;

export const acknowledgeAlertInput = z.object({
  alertId: z.uuid(),
  disposition: z.enum(
    [
      "contacted",
      "discussed",
      "safety_plan",
      "referred",
      "reported",
      "no_action",
    ],
    "Choose what was done.",
  ),
  reason: plainText({
    max: 2000,
    words: "Say in a sentence or two why, up to 2,000 characters.",
  }),
  signature: plainText({ max: 120, words: "Type your full name to sign." }),
});
export type AcknowledgeAlertInput = z.infer<typeof acknowledgeAlertInput>;
