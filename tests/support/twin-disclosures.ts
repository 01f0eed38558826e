import { randomUUID } from "node:crypto";

import { addTold } from "@/server/disclosures/add-told";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { listDisclosures } from "@/server/disclosures/list-disclosures";
import { listUnread } from "@/server/disclosures/list-unread";
import { undoStep } from "@/server/disclosures/undo-step";

import { submit } from "./answers";
import { inDays } from "./days";
import { moved } from "./disclosures";
import { given } from "./homework-deeds";
import type { Deed } from "./twin-deeds";
import type { Twin } from "./twins";

/** Ana is given something for her therapist alone, who puts an answer of it on the list. */
async function kept({ ana, therapist, couple: { coupleId } }: Twin) {
  const assignmentId = await given(therapist, {
    coupleId,
    slug: "session-prep",
    sharing: "private",
    who: "a",
  });
  await submit(ana, assignmentId, {
    on_mind: "I have not told Ben about the debts.",
    safe_today: "yes",
  });
  const { disclosureId } = await keepAnswer(therapist, {
    assignmentId,
    seat: "a",
    question: "on_mind",
    row: null,
  });
  return { coupleId, disclosureId };
}

/** What becomes of what she told her therapist alone. */
export const disclosureDeeds: readonly [string, Deed][] = [
  [
    "her therapist keeps what she told her alone, and looks through the list",
    async (twin) => {
      await kept(twin);
      await listDisclosures(twin.therapist, { list: "open" });
      await listUnread(twin.therapist);
    },
  ],
  [
    "what she told alone is to be shared by today",
    async (twin) => {
      const of = await kept(twin);
      await moved(twin.therapist, of, { state: "discussed" });
      await moved(twin.therapist, of, {
        state: "to_share",
        dueOn: inDays(1),
        isAgreed: true,
      });
    },
  ],
  [
    "what she told alone stays private, and then does not",
    async (twin) => {
      const of = await kept(twin);
      const note = "It is about her health. ".repeat(40);
      await moved(twin.therapist, of, { state: "stays_private", note });
      await undoStep(twin.therapist, { ...of, after: 1 });
    },
  ],
  [
    "she told something in session, and says that he knows it now",
    async ({ therapist, couple: { coupleId } }) => {
      const { disclosureId } = await addTold(therapist, {
        submissionId: randomUUID(),
        coupleId,
        seat: "a",
        words: "She applied for a post in another town.",
        isAlwaysKept: false,
      });
      await moved(therapist, { coupleId, disclosureId }, { state: "shared" });
    },
  ],
];
