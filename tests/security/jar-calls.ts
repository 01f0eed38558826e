import { randomUUID } from "node:crypto";

import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import * as hands from "@/tests/support/hands";
import { anIdea, draws, puts } from "@/tests/support/jar";
import type { World } from "@/tests/support/world";
import type { Caller } from "@/tests/support/world-people";

import { type Call, type Input, idOf, ofAssignment, onFresh } from "./call";

/** The jar of this actor's couple, or Ana's and Ben's. */
const ofJar = (w: World) => ({ assignmentId: idOf(w, "assignment", "jar") });

const idea = anIdea("Zoo");
const wish = { cost: null, energy: null, place: null, withChildren: false };

/** A jar with ideas of both in it, and one of this actor's own. */
async function aJar(w: World, actor: ActorName) {
  const { a, b } = hands.handsOf(w, actor);
  const assignmentId = await hands.aJar(w, actor);
  const others: string[] = [];
  for (const words of ["A walk", "Bake", "Cinema"])
    others.push(await puts(actor === "ben" ? a : b, assignmentId, words));
  const asked = actor === "ben" ? b : a;
  const own = await puts(asked, assignmentId, "Dance");
  await puts(asked, assignmentId, "Early coffee");
  return { assignmentId, own, others: others[0] ?? "", asked };
}

async function aDrawn(asked: Caller, assignmentId: string, state: string) {
  const drawId = await draws(asked, assignmentId);
  await admin`update jar_draws set state = ${state}, drawn = candidates[1] where id = ${drawId}`;
  return drawId;
}

type Jar = Awaited<ReturnType<typeof aJar>>;

const withJar = (
  some: Input,
  more: (jar: Jar) => Input | Promise<Input>,
  of: (w: World, actor: ActorName) => Input = ofAssignment,
): Call => ({
  input: (w, actor) => ({ ...of(w, actor), ...some }),
  works: async (w, actor) => {
    const jar = await aJar(w, actor);
    const { assignmentId } = jar;
    return { input: { assignmentId, ...some, ...(await more(jar)) } };
  },
});

const ofDraw = (state: string, more: Input = {}): Call =>
  withJar(
    { drawId: randomUUID(), ...more },
    async (jar) => ({
      drawId: await aDrawn(jar.asked, jar.assignmentId, state),
    }),
    ofJar,
  );

/** For every procedure of a jar the input it asks for. */
export const jarCalls: Readonly<Record<string, Call>> = {
  "jar.get": { input: ofAssignment, works: onFresh(hands.aJar) },
  "jar.hear": withJar({ mark: "" }, () => ({})),
  "jar.addIdea": withJar({ idea, ideaId: randomUUID() }, () => ({
    ideaId: randomUUID(),
  })),
  "jar.changeIdea": withJar(
    { idea, ideaId: randomUUID() },
    ({ own }) => ({ ideaId: own }),
    ofJar,
  ),
  "jar.takeOutIdea": withJar(
    { ideaId: randomUUID() },
    ({ own }) => ({ ideaId: own }),
    ofJar,
  ),
  "jar.leaveOut": withJar(
    { ideaId: randomUUID(), leaveOut: true },
    ({ others }) => ({ ideaId: others }),
    ofJar,
  ),
  "jar.listLeftOut": {
    input: ofAssignment,
    works: async (w, actor) => ({
      input: { assignmentId: await hands.aJar(w, actor) },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "jar.askForDraw": withJar({ drawId: randomUUID(), wish }, () => ({
    drawId: randomUUID(),
  })),
  "jar.sayYes": ofDraw("drawn", { seat: "a", yes: true }),
  "jar.leaveDraw": ofDraw("drawn"),
  "jar.keepDate": ofDraw("agreed", { keep: "again" }),
  "jar.getOfBoth": { input: ofAssignment, works: onFresh(hands.aJar) },
};
