import { randomUUID } from "node:crypto";

import { addIdea } from "@/server/jar/add-idea";
import { askForDraw } from "@/server/jar/ask-for-draw";
import { getJar } from "@/server/jar/get-jar";
import { ANY, type Idea, type Wish } from "@/server/jar/idea-rules";
import { sayYes } from "@/server/jar/say-yes";
import { settleDraws } from "@/server/jar/settle-draws";

import { aCare } from "./homework";
import { given } from "./homework-deeds";
import type { Caller } from "./world-people";

export const anIdea = (text: string, over: Partial<Idea> = {}): Idea => ({
  text,
  cost: null,
  place: null,
  energy: null,
  kidFree: null,
  kind: null,
  ...over,
});

export async function puts(
  partner: Caller,
  assignmentId: string,
  text: string,
  over: Partial<Idea> = {},
): Promise<string> {
  const ideaId = randomUUID();
  await addIdea(partner, { assignmentId, ideaId, idea: anIdea(text, over) });
  return ideaId;
}

/** A jar that both have been given and nobody put anything into. */
export async function aJar() {
  const care = await aCare();
  const assignmentId = await given(care.therapist, {
    coupleId: care.couple.id,
    slug: "date-jar",
    sharing: "shared",
  });
  return { ...care, assignmentId, of: { assignmentId } };
}

/** The same with three ideas of each. */
export async function aFullJar() {
  const jar = await aJar();
  const { ana, ben, assignmentId } = jar;
  const anas: string[] = [];
  const bens: string[] = [];
  for (const text of ["A walk", "Bake bread", "Cinema"])
    anas.push(await puts(ana, assignmentId, text));
  for (const text of ["Dance", "Early breakfast", "Fly a kite"])
    bens.push(await puts(ben, assignmentId, text));
  return { ...jar, anas, bens };
}

/** Does at once what the worker does within a second. */
export const settled = () =>
  settleDraws((error) => {
    throw error;
  });

export async function draws(
  partner: Caller,
  assignmentId: string,
  wish: Partial<Wish> = {},
): Promise<string> {
  const drawId = randomUUID();
  await askForDraw(partner, {
    assignmentId,
    drawId,
    wish: { ...ANY, ...wish },
  });
  return drawId;
}

/** The jar as this person has it before them. */
export async function jarOf(caller: Caller, assignmentId: string) {
  const jar = await getJar(caller, { assignmentId });
  if (!jar) throw new Error("There is no jar.");
  return jar;
}

type Jar = Awaited<ReturnType<typeof aFullJar>>;

/** Drawn, and lying before both. */
export async function aDrawn() {
  const full = await aFullJar();
  const drawId = await draws(full.ana, full.assignmentId);
  await settled();
  const say = (who: Jar["ana"], seat: "a" | "b", { yes } = { yes: true }) =>
    sayYes(who, { assignmentId: full.assignmentId, drawId, seat, yes });
  return { ...full, drawId, ofDraw: { ...full.of, drawId }, say };
}

/** Both have said Yes. */
export async function anAgreed() {
  const drawn = await aDrawn();
  await drawn.say(drawn.ana, "a");
  await drawn.say(drawn.ben, "b");
  await settled();
  return drawn;
}
