import { writeComment } from "@/server/comments/write-comment";

import type { ActorName } from "./actors";
import { admin } from "./admin";
import { areYouThere } from "./answers";
import { finish, given } from "./homework-deeds";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

/** Somebody else's: one worksheet that is done, one alert, one comment. */
export async function aNeighboursHomework(
  { word }: Safe,
  hands: {
    therapist: Caller;
    partner: Caller;
    coupleId: string;
    readers: readonly ActorName[];
  },
) {
  const { therapist, partner, coupleId, readers } = hands;
  const done = await given(therapist, {
    coupleId,
    note: word("a neighbour's note", readers),
  });
  await finish(
    partner,
    done,
    areYouThere({
      moment: word("a neighbour's moment", readers),
      free: "partly",
    }),
    "share",
  );
  const [alert] = await admin<
    { id: string }[]
  >`select id from alerts where assignment_id = ${done}`;
  const { commentId } = await writeComment(therapist, {
    assignmentId: done,
    audience: "a",
    words: word("a comment to a neighbour", readers),
  });
  return { assignmentId: done, alertId: alert?.id ?? "", commentId };
}
