import { saveDraft } from "@/server/homework/save-draft";
import { sayReturn } from "@/server/homework/say-return";
import { chooseReminders } from "@/server/reminders/choose-reminders";

import { submit } from "./answers";
import { given } from "./homework-deeds";
import { chosen } from "./reminder-inputs";
import type { Safe } from "./secrets";
import { beforeTheWait } from "./waits";
import type { Caller } from "./world-people";

/** A log of one of the two, which they go on with whenever they need it. */
export const aStanding = (
  therapist: Caller,
  coupleId: string,
  who: "a" | "b" = "a",
) =>
  given(therapist, {
    coupleId,
    slug: "space-and-return-log",
    sharing: "private",
    who,
  });

type Hands = { therapist: Caller; ana: Caller; ben: Caller; coupleId: string };

/** What both may begin anew, a message that is closed for a while, and a time to come back. */
export async function standingHomework(
  { word }: Safe,
  { therapist, ana, coupleId }: Hands,
) {
  const anasLog = await aStanding(therapist, coupleId);
  const bensLog = await aStanding(therapist, coupleId, "b");
  await sayReturn(ana, { standingId: anasLog, minutes: 60 });
  await chooseReminders(ana, chosen("weekly"));
  const anasMessage = await given(therapist, {
    coupleId,
    slug: "pause-24",
    sharing: "private",
    who: "a",
    remind: { a: false },
  });
  const nobody = { isShownToNobody: true };
  const { sends: _sends, ...written } = beforeTheWait;
  await submit(ana, anasMessage, {
    ...written,
    heat: null,
    draft: word("Ana's message, closed for a day", [], nobody),
  });
  await saveDraft(ana, {
    assignmentId: anasMessage,
    changes: [
      {
        question: "draft",
        value: word("what came late to Ana's closed message", [], nobody),
        base: 0,
        settles: false,
      },
    ],
  });
  return { anasLog, bensLog, anasMessage };
}
