import { bookSession } from "@/server/calendar/book-session";
import { listSessions } from "@/server/calendar/list-sessions";

import type { CoupleSoFar } from "./history";

/** Every second week since they began, and one to come. */
const DAYS_FROM_NOW = [-72, -58, -44, -30, -16, 3] as const;
const TIME = "16:00";

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Sets the couple's sessions; loads once. */
export async function meetThrough({ coupleId, therapist }: CoupleSoFar) {
  const { next, past } = await listSessions(therapist, { coupleId });
  if (next || past.length > 0) return;
  for (const days of DAYS_FROM_NOW) {
    await bookSession(therapist, {
      coupleId,
      day: dayFromNow(days),
      time: TIME,
    });
  }
}
