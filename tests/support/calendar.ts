import type { Caller } from "@/server/auth/actor";
import { bookSession } from "@/server/calendar/book-session";

/** Sets a session of a couple. */
export const booked = async (
  therapist: Caller,
  coupleId: string,
  day: string,
  time = "14:00",
): Promise<string> =>
  (await bookSession(therapist, { coupleId, day, time })).sessionId;
