import { endEntries } from "@/server/homework/end-entries";
import { sayReturn } from "@/server/homework/say-return";
import { startEntry } from "@/server/homework/start-entry";

import { admin } from "./admin";
import { submit } from "./answers";
import type { Deed } from "./twin-deeds";
import { beforeTheWait } from "./waits";

const logged = {
  asked_kindly: "yes",
  gave_time: "no",
  back_on_time: "no",
  talk_happened: "no",
  blocked_or_followed: "me",
};

/** So many entries finished, and one more begun. */
const begins =
  (finished: number): Deed =>
  async ({ ana, assignments: { anasLog: standingId } }) => {
    await submit(ana, standingId, logged);
    for (let done = 0; done < finished; done++) {
      const { assignmentId } = await startEntry(ana, { standingId });
      await submit(ana, assignmentId, logged);
    }
    await startEntry(ana, { standingId });
  };

/** What she does with what she may begin whenever she needs it. */
export const logDeeds: readonly [string, Deed][] = [
  [
    "she wrote a message, and closed it",
    ({ ana, assignments: { anasMessage } }) =>
      submit(ana, anasMessage, beforeTheWait),
  ],
  ["she began an entry of her log", begins(0)],
  ["she finished three entries of her log", begins(3)],
  [
    "the therapist ended her log",
    ({ therapist, assignments: { anasLog } }) =>
      endEntries(therapist, { assignmentId: anasLog, ended: true }),
  ],
  [
    "she said when she comes back, and it is time",
    async ({ ana, anasId, assignments: { anasLog } }) => {
      await sayReturn(ana, { standingId: anasLog, minutes: 20 });
      await admin`update return_times set due_at = now() - interval '1 minute',
        reminded_at = now() where partner_id = ${anasId}`;
    },
  ],
];
