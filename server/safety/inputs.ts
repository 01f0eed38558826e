import { z } from "zod";

import { plainText } from "../text";

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

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
