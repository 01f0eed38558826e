import { beforeAll, expect, test, vi } from "vitest";

import { startLibrary } from "@/server/jobs/library";
import { sendMail } from "@/server/outbox/send-mail";
import { sweepOutbox } from "@/server/outbox/sweep-outbox";
import { ACTORS, type ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { callApi } from "@/tests/support/api";
import {
  dumped,
  type Found,
  leaks,
  missed,
  unsealed,
} from "@/tests/support/crawl";
import { paths, procedures } from "@/tests/support/procedures";
import { aWorld, type World } from "@/tests/support/world";

import { calls } from "./calls";
import { matrix } from "./matrix";

const log = vi.hoisted(() => ({ lines: [] as string[] }));
vi.mock("pino", async (original) => {
  const { default: pino } = await original<typeof import("pino")>();
  const kept = { write: (line: string) => void log.lines.push(line) };
  const logger = (options: object) => pino(options, kept);
  return { default: Object.assign(logger, pino) };
});

let world: World;
let found: Found[];

async function asked(
  path: string,
  actor: ActorName,
  input: unknown,
): Promise<Found> {
  const { headers, text } = await callApi(
    path,
    input,
    world.callerOf(actor)?.token,
  );
  const all = `${text} ${JSON.stringify([...headers])}`;
  return { by: actor, in: path, text: all };
}

/** Each procedure as it is meant, and with every id of the world in each place for one of its kind; in the long form of any. */
function* questions(path: string, actor: ActorName) {
  const { ids = {}, may = [] } = matrix.get(path) ?? {};
  const input = calls[path]?.input?.(world, actor);
  // What goes through and changes something belongs to other tests.
  const isHarmless = procedures.get(path)?.isQuery || !may.includes(actor);
  if (isHarmless) yield input;
  if (!procedures.get(path)?.isQuery) return;
  for (const [field, kind] of Object.entries(ids)) {
    const worth = process.env.HOLDFAST_LONG ? world.ids : [world.ids[kind]];
    for (const id of Object.values(worth).flatMap(Object.values<string>)) {
      yield { ...input, [field]: id };
    }
  }
}

/** What a writer is told about words that another device holds. */
async function ownRivals(actor: ActorName): Promise<Found[]> {
  const said: Found[] = [];
  for (const assignmentId of Object.values(world.ids.assignment)) {
    const change = { question: "moment", value: "other words", base: 0 };
    said.push(
      await asked("homework.submit", actor, {
        ...calls["homework.submit"]?.input?.(world, actor),
        assignmentId,
        answers: {},
      }),
      await asked("homework.saveDraft", actor, {
        assignmentId,
        changes: [change],
      }),
    );
  }
  return said;
}

beforeAll(async () => {
  world = await aWorld();
  found = [];
  for (const path of paths) {
    const said = ACTORS.map(async (actor) => {
      for (const input of questions(path, actor)) {
        found.push(await asked(path, actor, input));
      }
    });
    await Promise.all(said);
  }
  const rivals = await Promise.all(ACTORS.map(ownRivals));
  found.push(...rivals.flat(), ...(await lettersSent()));
}, 600_000);

/** Everything that waits to be told goes through the worker's own hands. */
async function lettersSent(): Promise<Found[]> {
  const letters: Found[] = [];
  const waiting = await sweepOutbox();
  const library = await startLibrary();
  await library.add(
    "send_mail",
    waiting.map((data) => ({ key: data.outboxId, data })),
  );
  await library.stop();
  for (const job of waiting) {
    await sendMail(async ({ to, key: _key, ...letter }) => {
      letters.push({ by: "mail", in: to, text: JSON.stringify(letter) });
      return "accepted";
    }, job);
  }
  return letters;
}

test("nobody reads a word that is not theirs", () => {
  expect(leaks(world.secrets, found)).toEqual([]);
});

test("the crawl met every word that somebody may read", () => {
  expect(missed(world.secrets, found)).toEqual([]);
  expect(found.length).toBeGreaterThan(2_000);
});

test("a link goes to one address alone, and no letter to a partner says more than that there is something", () => {
  const letters = found.filter(({ by }) => by === "mail");
  const links = world.secrets.filter(
    ({ readers }) => readers.includes("mail") && readers.length === 1,
  );
  for (const { label, token } of links) {
    const to = letters
      .filter(({ text }) => text.includes(token))
      .map((letter) => letter.in);
    expect(new Set(to).size, label).toBe(1);
  }
  const theirs = letters.filter((letter) =>
    [world.accounts.ana.email, world.accounts.ben.email].includes(letter.in),
  );
  expect(theirs.length).toBeGreaterThan(1);
  expect(new Set(theirs.map(({ text }) => text)).size).toBe(1);
});

test("the database holds no word in the clear outside the columns made for it", async () => {
  const columns = await dumped();

  expect(unsealed(world.secrets, columns)).toEqual([]);
  expect(columns.length).toBeGreaterThan(150);
  const jobs = columns.find(({ column }) => column === "pgboss.job.data");
  expect(jobs?.text).toContain("outboxId");
});

test("a text that does not open is an incident, in the log without a word of it", async () => {
  const assignmentId = world.ids.assignment.toDo ?? "";
  await admin`update drafts set value = set_byte(value, 40, 255 - get_byte(value, 40)) where assignment_id = ${assignmentId}`;
  const answers = await Promise.all(
    ACTORS.map((actor) =>
      asked("homework.getAssignment", actor, { assignmentId }),
    ),
  );

  expect(leaks(world.secrets, answers)).toEqual([]);
  expect(
    answers.filter(({ text }) => text.includes('incidentId":"')).length,
  ).toBe(3);
  const lines = log.lines.map(
    (text) => ({ by: "log", in: "a line", text }) as const,
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(leaks(world.secrets, lines)).toEqual([]);
});
