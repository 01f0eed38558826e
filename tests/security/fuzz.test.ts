import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { tracesOf } from "@/server/log";
import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { type Answers, areYouThere } from "@/tests/support/answers";
import { type Answer, post } from "@/tests/support/api";
import { cookieOf } from "@/tests/support/cookie";
import { handsOf } from "@/tests/support/hands";
import { given } from "@/tests/support/homework-deeds";
import { hostileBody, MARK } from "@/tests/support/hostile";
import { howIFeelLoved } from "@/tests/support/loved-answers";
import { paths, procedures } from "@/tests/support/procedures";
import { ana as sixKinds } from "@/tests/support/six-kinds-answers";
import { aWorld, type World } from "@/tests/support/world";
import type { Caller } from "@/tests/support/world-people";

import { calls } from "./calls";
import { matrix } from "./matrix";

const RUNS = process.env.HOLDFAST_LONG ? 2_000 : 24;
/** Whatever takes longer than this hangs: no statement may run half as long. */
const HANGS = 10_000;

const log = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock("pino", async (original) => {
  const { default: pino } = await original<typeof import("pino")>();
  const kept = { write: (line: string) => void log.lines.push(line) };
  const logger = (options: object) => pino(options, kept);
  return { default: Object.assign(logger, pino) };
});

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const isPlain = (sentence: string) =>
  /^[A-Z“][^<>{}[\]]{3,250}([.?”]|: [\p{L} .'-]+)$/u.test(sentence) &&
  !/expected|received|invalid|undefined|null|NaN|JSON|zod|regex|uuid/i.test(
    sentence,
  );

function expectTamed({ status, error, text }: Answer) {
  expect(
    status === 200 || (status >= 400 && status < 500),
    `${status} ${text}`,
  ).toBe(true);
  if (!error) return;
  expect(text).not.toContain(MARK);
  const sentences = [error.message, ...Object.values(error.data.fields).flat()];
  expect(
    sentences.filter((sentence) => !isPlain(sentence)),
    text,
  ).toEqual([]);
}

/** Somebody who may call this, with a session that is renewed when a call has ended it. */
function knocker(path: string) {
  const tried = matrix.get(path)?.tried ?? [];
  const actor = tried.find((one) => one !== "formerBen") ?? "anonymous";
  let caller: Caller | null = null;
  return {
    actor,
    async headers(): Promise<Record<string, string>> {
      caller ??=
        actor === "anonymous" ? null : await world.freshCallerOf(actor);
      return caller ? await cookieOf(caller.token) : {};
    },
    hasToComeAgain(status: number) {
      if (status === 401 || path.startsWith("auth.")) caller = null;
    },
  };
}

/** Whole parts of every worksheet, so that each kind of answer is twisted. */
const parts: [slug: string, sharing: "reveal" | "private", Answers][] = [
  ["are-you-there", "reveal", areYouThere()],
  ["six-kinds-of-closeness", "reveal", sixKinds],
  [
    "how-i-feel-loved",
    "reveal",
    howIFeelLoved({ wish: "A walk", touch: "A hug", offLimits: "Jokes" }),
  ],
  [
    "session-prep",
    "private",
    { on_mind: "Us", want_to_talk: ["us", "kids"], safe_today: "yes" },
  ],
];

const withParts: Record<string, (answers: Answers) => object> = {
  "homework.submit": (answers) => ({
    submissionId: randomUUID(),
    answers,
    seen: { moment: 1 },
  }),
  "homework.saveDraft": (answers) => ({
    changes: Object.entries(answers).map(([question, value]) => ({
      question,
      value,
      base: 0,
      settles: true,
    })),
  }),
};

/** Inputs that would go through as they are. */
async function rightInputs(path: string, actor: ActorName): Promise<unknown[]> {
  const ofPart = withParts[path];
  if (ofPart) {
    const { therapist, coupleId } = handsOf(world, actor);
    return Promise.all(
      parts.map(async ([slug, sharing, answers]) => ({
        assignmentId: await given(therapist, {
          coupleId,
          slug,
          sharing,
          who: sharing === "private" ? "a" : "each",
        }),
        ...ofPart(answers),
      })),
    );
  }
  const { input, works } = calls[path] ?? {};
  return [works ? (await works(world, actor)).input : input?.(world, actor)];
}

/** The long form takes longer than a session idles; whoever is at work stays signed in. */
beforeEach(async () => {
  await admin`update sec.session set idle_expires_at = least(absolute_expires_at, now() + make_interval(secs => idle_seconds))
    where idle_expires_at < now() + make_interval(secs => idle_seconds)`;
});

describe(`${RUNS} hostile inputs a procedure get a plain sentence and no incident`, () => {
  test.each(paths)("%s", async (path) => {
    const who = knocker(path);
    let right = await rightInputs(path, who.actor);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const body = gen(() => fc.constantFrom(...right).chain(hostileBody));
        const headers = await who.headers();
        const begun = performance.now();
        const answer = await post(path, body, headers);
        const took = performance.now() - begun;

        who.hasToComeAgain(answer.status);
        expectTamed(answer);
        expect(took).toBeLessThan(HANGS);
        if (answer.status === 200) right = await rightInputs(path, who.actor);
        else refused += 1;
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // What takes no input has nothing to refuse but a body that does not unpack.
    if (procedures.get(path)?.takesInput) expect(refused).toBeGreaterThan(0);
  });
});

test("an error that quotes what was typed tells neither the answer nor the log", async () => {
  await admin`alter table partners add constraint surprise check (name not like ${admin.unsafe(`'%${MARK}%'`)}) not valid`;
  const { headers } = knocker("couples.add");
  const couple = { ...calls["couples.add"]?.input?.(world, "therapist") };
  const before = log.lines.length;
  // As the database would quote it, and as a line of a stack would look.
  for (const nameA of [MARK, `Ana\n    at ${MARK} (x.ts:1:1)`]) {
    const body = JSON.stringify({ json: { ...couple, nameA } });
    const { status, text, error } = await post(
      "couples.add",
      body,
      await headers(),
    );

    expect(status).toBe(500);
    expect(text).not.toContain(MARK);
    expect(error?.data.incidentId).toMatch(/^[0-9a-f-]{36}$/);
  }
  await admin`alter table partners drop constraint surprise`;
  expect(log.lines.length).toBe(before + 2);
});

test("words that look like a stack's frames are not taken for them", () => {
  const { frames } = tracesOf(new Error(`no\n    at ${MARK} (x.ts:1:1)`));

  expect(frames?.length).toBeGreaterThan(0);
  expect(frames?.join()).not.toContain(MARK);
});

test("the log names no value that was typed", () => {
  expect(log.lines.filter((line) => line.includes(MARK))).toEqual([]);
});
