import { randomUUID } from "node:crypto";

import { sayYes } from "@/server/jar/say-yes";

import { admin } from "./admin";
import { anIdea, draws, puts } from "./jar";
import type { Caller } from "./world-people";

export type TwinJar = Awaited<ReturnType<typeof aTwinJar>>;

const WORDS = ["A walk", "Bake", "Cinema", "Dance", "Early coffee", "Kites"];

/** A jar with ideas of both, one of which lies before them. */
export async function aTwinJar(assignmentId: string, ana: Caller, ben: Caller) {
  const ideas: string[] = [];
  for (const [at, words] of WORDS.entries())
    ideas.push(await puts(at % 2 ? ben : ana, assignmentId, words));
  const [anas = "", bens = "", drawn = ""] = ideas;
  const drawId = await draws(ben, assignmentId);
  // Chance would make two worlds differ by itself.
  await admin`update jar_draws set state = 'drawn', drawn = ${drawn} where id = ${drawId}`;
  return { assignmentId, drawId, anas, bens };
}

export const saysYesFor = (
  seat: "a" | "b",
  by: Caller,
  { assignmentId, drawId }: TwinJar,
) => sayYes(by, { assignmentId, drawId, seat, yes: true });

/** What a partner can do with a jar, with an idea of one's own or not. */
export const jarDeeds = (
  { assignmentId, drawId, anas, bens }: TwinJar,
  words: string,
): [string, Record<string, unknown>][] => {
  const of = { assignmentId };
  const idea = anIdea(words);
  const wish = { cost: null, energy: null, place: null, withChildren: false };
  return [
    ["jar.addIdea", { ...of, ideaId: randomUUID(), idea }],
    ...[anas, bens].flatMap((ideaId): [string, Record<string, unknown>][] => [
      ["jar.leaveOut", { ...of, ideaId, leaveOut: true }],
      ["jar.leaveOut", { ...of, ideaId, leaveOut: false }],
      ["jar.changeIdea", { ...of, ideaId, idea: anIdea("Aquarium") }],
      ["jar.takeOutIdea", { ...of, ideaId }],
    ]),
    ...(["b", "a"] as const).flatMap(
      (seat): [string, Record<string, unknown>][] => [
        ["jar.sayYes", { ...of, drawId, seat, yes: true }],
        ["jar.sayYes", { ...of, drawId, seat, yes: false }],
      ],
    ),
    ["jar.keepDate", { ...of, drawId, keep: "again" }],
    ["jar.leaveDraw", { ...of, drawId }],
    ["jar.askForDraw", { ...of, drawId: randomUUID(), wish }],
  ];
};
