import { takeBackComment } from "@/server/comments/take-back-comment";
import { writeComment } from "@/server/comments/write-comment";

import { type ActorName, TEAM } from "./actors";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

const ANA = ["ana", "anaConfirmed"] as const;

/** To both, to each alone, and one that was taken back. */
export async function someComments(
  { word }: Safe,
  therapist: Caller,
  assignmentId: string,
) {
  const write = async (
    audience: "a" | "b" | "both",
    about: string,
    readers: readonly ActorName[],
  ) => {
    const { commentId } = await writeComment(therapist, {
      assignmentId,
      audience,
      words: word(`a comment ${about}`, [...TEAM, ...readers]),
    });
    return commentId;
  };
  const takenBack = await write("both", "taken back", []);
  await takeBackComment(therapist, { commentId: takenBack, takenBack: true });
  return {
    toBoth: await write("both", "to both", [...ANA, "ben"]),
    toAna: await write("a", "to Ana", ANA),
    toBen: await write("b", "to Ben", ["ben"]),
    takenBack,
  };
}
