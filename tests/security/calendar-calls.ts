import type { ActorName } from "@/tests/support/actors";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import * as hands from "@/tests/support/hands";
import type { World } from "@/tests/support/world";

import { type Call, idOf, ofCouple } from "./call";

const ofSession = (w: World, actor: ActorName) => ({
  sessionId: [...w.knows(actor, "session")][0] ?? idOf(w, "session", "own"),
});
/** No two of these calls ask for the same moment. */
let minutes = 0;
const someTime = () => {
  minutes += 1;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(8 + (Math.floor(minutes / 60) % 12))}:${two(minutes % 60)}`;
};
const at = () => ({ day: inDays(9), time: someTime() });
const onFreshSession =
  (more: () => object) => async (w: World, actor: ActorName) => {
    const { therapist, coupleId } = hands.handsOf(w, actor);
    const sessionId = await booked(therapist, coupleId, inDays(8), someTime());
    return { input: { sessionId, ...more() } };
  };

/** For every procedure of the calendar the input it asks for. */
export const calendarCalls: Readonly<Record<string, Call>> = {
  "calendar.list": { input: ofCouple },
  "calendar.book": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...at() }),
  },
  "calendar.move": {
    input: (w, actor) => ({ ...ofSession(w, actor), ...at() }),
    works: onFreshSession(at),
  },
  "calendar.cancel": {
    input: (w, actor) => ({ ...ofSession(w, actor), cancelled: true }),
    works: onFreshSession(() => ({ cancelled: true })),
  },
};
