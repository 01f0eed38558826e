import { z } from "zod";

import { plainText } from "../text";

export const ofActInput = z.object({ actId: z.uuid() });
export type OfActInput = z.infer<typeof ofActInput>;

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const pickActInput = z.object({
  assignmentId: z.uuid(),
  act: z.union([
    z.object({
      unit: z.string().max(80),
      item: z.int().min(0).max(50),
    }),
    z.object({
      words: plainText({
        max: 200,
        words: "Write what you will do, in up to 200 characters.",
      }),
    }),
  ]),
});
export type PickActInput = z.infer<typeof pickActInput>;

export const markDoneInput = z.object({
  actId: z.uuid(),
  done: z.boolean(),
});
export type MarkDoneInput = z.infer<typeof markDoneInput>;

export const rateActInput = z.object({
  actId: z.uuid(),
  answer: z.union(
    [z.int().min(0).max(10), z.enum(["not_noticed", "rather_not"])],
    "Choose a number, or one of the two below.",
  ),
  note: plainText({
    max: 1000,
    words: "Keep it under 1,000 characters.",
  })
    .nullable()
    .default(null),
});
export type RateActInput = z.infer<typeof rateActInput>;
