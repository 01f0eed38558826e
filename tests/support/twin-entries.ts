import { randomUUID } from "node:crypto";

import { given } from "./homework-deeds";
import { chosen } from "./reminder-inputs";
import { aStanding } from "./standing";
import type { Caller } from "./world-people";

/** What each may begin anew, and a message of Ana's own that she may close. */
export async function standingOf(therapist: Caller, coupleId: string) {
  return {
    anasMessage: await given(therapist, {
      coupleId,
      slug: "pause-24",
      sharing: "private",
      who: "a",
    }),
    anasLog: await aStanding(therapist, coupleId),
    bensLog: await aStanding(therapist, coupleId, "b"),
  };
}

/** What a partner can do with these, one's own or not. */
export const entryDeeds = ({
  message,
  logs,
}: {
  message: string;
  logs: readonly string[];
}): [string, Record<string, unknown>][] => [
  [
    "homework.changeWait",
    { assignmentId: message, length: "20", reason: "Now" },
  ],
  ["homework.dropReturn", {}],
  ["reminders.choose", chosen("weekly")],
  ...logs.flatMap((standingId): [string, Record<string, unknown>][] => [
    ["homework.startEntry", { standingId }],
    ["homework.sayReturn", { standingId, minutes: 45 }],
  ]),
];

/** What a partner can say alone afterwards of each of these, opened or not. */
export const feedbackDeeds = (
  ids: readonly string[],
): [string, Record<string, unknown>][] =>
  ids.map((assignmentId) => [
    "homework.giveFeedback",
    {
      assignmentId,
      submissionId: randomUUID(),
      free: "partly",
      words: "Ben's words alone",
    },
  ]);
