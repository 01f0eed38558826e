import { myDefinition } from "./definition-answers";
import { finish, given } from "./homework-deeds";
import { openSeen } from "./open-seen";
import type { Caller } from "./world-people";

type Care = {
  therapist: Caller;
  coupleId: string;
  ana: Caller;
  ben: Caller;
};

type Words = { ana?: string; ben?: string | null; units?: string[] };

/** Both have finished it and their therapist opened some of it. */
export async function anOpenDefinition(
  { therapist, coupleId, ana, ben }: Care,
  words: Words = {},
): Promise<string> {
  const assignmentId = await given(therapist, {
    coupleId,
    slug: "my-definition",
  });
  const { ana: anas = "That I need a while after work" } = words;
  const { ben: bens = "That I love you when I fix things" } = words;
  await finish(ana, assignmentId, myDefinition(anas), "share");
  await finish(ben, assignmentId, myDefinition(bens), "share");
  const units = words.units ?? ["define", "assumed"];
  await openSeen(therapist, { assignmentId, units });
  return assignmentId;
}
