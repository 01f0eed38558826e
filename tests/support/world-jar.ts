import { leaveOutIdea } from "@/server/jar/leave-out-idea";
import { sayYes } from "@/server/jar/say-yes";
import { takeOutIdea } from "@/server/jar/take-out-idea";

import { type ActorName, TEAM } from "./actors";
import { given } from "./homework-deeds";
import { draws, puts, settled } from "./jar";
import { givesFeedback } from "./joint";
import type { Safe } from "./secrets";
import type { Caller } from "./world-people";

type Hands = {
  therapist: Caller;
  ana: Caller;
  ben: Caller;
  coupleId: string;
};

const BOTH: readonly ActorName[] = ["ana", "anaConfirmed", "ben", ...TEAM];

/** A jar in use: ideas of both, one taken out and one left out, and a draw to which Ana said Yes. */
export async function aJarInUse({ word }: Safe, hands: Hands) {
  const { therapist, ana, ben, coupleId } = hands;
  const assignmentId = await given(therapist, {
    coupleId,
    slug: "date-jar",
    sharing: "shared",
  });
  const of = { assignmentId };
  const bens = await puts(ben, assignmentId, word("an idea of Ben's", BOTH));
  await puts(ana, assignmentId, word("an idea of Ana's", BOTH));
  const gone = await puts(
    ana,
    assignmentId,
    word("an idea that Ana took out", TEAM),
  );
  for (const words of ["A walk", "Cinema", "Dance"])
    await puts(ben, assignmentId, words);
  await takeOutIdea(ana, { ...of, ideaId: gone });
  await leaveOutIdea(ana, { ...of, ideaId: bens, leaveOut: true });
  await givesFeedback(ana, assignmentId, {
    words: word("what Ana says alone of the jar", TEAM),
  });
  const drawId = await draws(ben, assignmentId);
  await settled();
  await sayYes(ana, { ...of, drawId, seat: "a", yes: true });
  return { assignmentId, ideaId: bens, drawId };
}

/** One of somebody else's, of which nobody here learns. */
export async function aStrangersJar(
  therapist: Caller,
  partner: Caller,
  coupleId: string,
) {
  const jar = { coupleId, slug: "date-jar", sharing: "shared" } as const;
  const assignmentId = await given(therapist, jar);
  const ideas: string[] = [];
  for (const words of ["A walk", "Bake", "Cinema", "Dance", "Kites"])
    ideas.push(await puts(partner, assignmentId, words));
  const [ideaId = ""] = ideas;
  return { ideaId, drawId: await draws(partner, assignmentId) };
}
