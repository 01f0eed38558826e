import { z } from "zod";

const coupleId = z.uuid();
const sessionId = z.uuid();
const day = z.iso.date("Choose a day.");
const time = z.iso.time({ precision: -1, error: "Choose a time." });

export const ofCoupleInput = z.object({ coupleId });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const bookSessionInput = z.object({ coupleId, day, time });
export type BookSessionInput = z.infer<typeof bookSessionInput>;

export const moveSessionInput = z.object({ sessionId, day, time });
export type MoveSessionInput = z.infer<typeof moveSessionInput>;

export const cancelSessionInput = z.object({
  sessionId,
  cancelled: z.boolean(),
});
export type CancelSessionInput = z.infer<typeof cancelSessionInput>;
