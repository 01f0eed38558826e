import { randomBytes } from "node:crypto";

import { beforeAll, describe, expect, test } from "vitest";

import type { Sealed } from "@/drizzle/schema/columns";
import { type Keyring, keyring } from "@/server/keys/keyring";
import { dataKey, type Place, SealBroken, seal } from "@/server/keys/seal";
import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { callApi } from "@/tests/support/api";
import {
  everyKey,
  SEALED_COLUMNS,
  type SealedColumn,
  sealedValues,
} from "@/tests/support/sealed-values";
import { aWorld, type World } from "@/tests/support/world";

let world: World;
let keys: Keyring;
let values: Awaited<ReturnType<typeof sealedValues>>;

beforeAll(async () => {
  world = await aWorld();
  values = await sealedValues();
  keys = await keyring(await everyKey());
});

function refusal(value: Uint8Array, place: Place): unknown {
  try {
    return `opened: ${keys.open(value as Sealed, place)}`;
  } catch (error) {
    return error;
  }
}

function expectRefused(value: Uint8Array, place: Place, what: string) {
  const error = refusal(value, place);
  expect(error, what).toBeInstanceOf(SealBroken);
  expect(error, what).toMatchObject({
    incidentId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
}

const ofColumn = (column: SealedColumn) =>
  values.filter((one) => one.column === column);

test("every sealed column of the database is looked at, with several values in it", async () => {
  const sealed = await admin<{ at: string }[]>`
    select c.relname || '.' || a.attname as at from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and k.conname = c.relname || '_' || a.attname || '_sealed'
    order by 1`;

  expect(sealed.map(({ at }) => at)).toEqual(SEALED_COLUMNS.toSorted());
  for (const column of SEALED_COLUMNS) {
    expect(ofColumn(column).length, column).toBeGreaterThan(
      column === "alerts.reason" ? 0 : 1,
    );
  }
});

test("each value opens in its own place, and what stands there is a text", () => {
  for (const { column, value, place } of values) {
    expect(keys.open(value, place).length, column).toBeGreaterThan(1);
  }
});

test("moved to any other row, column or practice it does not open", () => {
  let moved = 0;
  for (const { value, place, column } of values) {
    for (const other of values) {
      if (other.place === place) continue;
      expectRefused(value, other.place, `${column} in ${other.column}`);
      moved += 1;
    }
  }
  expect(moved).toBeGreaterThan(2_000);
});

describe.each(SEALED_COLUMNS)("%s", (column) => {
  test("with one byte changed, anywhere, it does not open", () => {
    const [{ value, place } = nothing()] = ofColumn(column);
    for (let at = 0; at < value.length; at++) {
      for (const bits of [0x01, 0x80, 0xff]) {
        const flipped = Uint8Array.from(value);
        flipped[at] = (flipped[at] ?? 0) ^ bits;
        expectRefused(flipped, place, `byte ${at}`);
      }
    }
  });

  test("cut short, made longer, emptied or patched from its neighbour it does not open", () => {
    const [{ value, place } = nothing(), other = nothing()] = [
      ...ofColumn(column),
      ...values,
    ];
    const patched = (from: number, until: number) => {
      const copy = Uint8Array.from(value);
      copy.set(other.value.subarray(from, until), from);
      return copy;
    };
    const damaged = {
      empty: new Uint8Array(),
      "without its tag": value.subarray(0, -16),
      "without its last byte": value.subarray(0, -1),
      "with a byte more": Buffer.concat([value, Buffer.from([0])]),
      "head alone": value.subarray(0, 29),
      "another's key": patched(1, 17),
      "another's iv": patched(17, 29),
      "another's words": patched(
        29,
        Math.min(value.length, other.value.length) - 16,
      ),
      noise: randomBytes(value.length),
    };
    for (const [what, bytes] of Object.entries(damaged)) {
      if (Buffer.compare(bytes, value) === 0) continue;
      expectRefused(bytes, place, what);
    }
  });

  test("the database takes no plain words for it", async () => {
    const [table = "", name = ""] = column.split(".");
    const plain = Buffer.from(
      "These words were never sealed and must not be stored, whoever asks.",
    );
    const stored = admin`update ${admin(table)} set ${admin({ [name]: plain })} where ${admin(name)} is not null`;

    await expect(stored).rejects.toThrow(`${table}_${name}_sealed`);
  });
});

/** Read behind a clinician's fresh password alone: see safety-record.test.ts. */
type ReviewColumn = Extract<SealedColumn, `safety_reviews.${string}`>;

/** Who reads each column, and how; a picture is read at a door of its own. */
const readers: Record<
  Exclude<SealedColumn, "joint_pictures.body" | ReviewColumn>,
  [ActorName, string, (w: World) => Record<string, unknown>]
> = {
  "assignments.note": [
    "ben",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "assignments.smaller": [
    "ben",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "drafts.value": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.toDo }),
  ],
  "draft_versions.value": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.toDo }),
  ],
  "responses.preview": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "response_answers.answers": [
    "therapist",
    "homework.getTwoSides",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "revealed_responses.body": [
    "ben",
    "homework.getOpened",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "letterboxes.private_key": [
    "ana",
    "homework.openLetters",
    () => ({ letters: ["bm9pc2U"] }),
  ],
  "joint_answers.value": [
    "ana",
    "homework.getJointPart",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "joint_feedback.body": [
    "therapist",
    "homework.listFeedback",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "alerts.reason": [
    "therapist",
    "safety.listAlerts",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "small_acts.body": ["ana", "homework.getPartnerHome", () => ({})],
  "done_acts.body": [
    "ben",
    "experiments.getRatingForm",
    (w) => ({ actId: w.ids.act.anasShown }),
  ],
  "act_ratings.note": [
    "therapist",
    "experiments.getActs",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "score_entries.body": [
    "therapist",
    "measures.getScores",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "jar_ideas.body": [
    "ben",
    "jar.get",
    (w) => ({ assignmentId: w.ids.assignment.jar }),
  ],
  "sealed_screens.body": ["anaConfirmed", "safety.ownScreens", () => ({})],
  "comments.body": [
    "ben",
    "comments.list",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
};

test.each(Object.entries(readers))(
  "a damaged %s is an incident for its reader, never an empty text",
  async (column, [actor, path, input]) => {
    const [table = "", name = ""] = column.split(".");
    const read = () =>
      callApi(path, input(world), world.callerOf(actor)?.token);
    const before = await read();
    expect(before.status).toBe(200);

    // The last byte of every value, there and back.
    const flip = () =>
      admin.unsafe(
        `update ${table} set ${name} = set_byte(${name}, octet_length(${name}) - 1, 255 - get_byte(${name}, octet_length(${name}) - 1))`,
      );
    await flip();
    const broken = await read();
    await flip();

    expect(broken.status).toBe(500);
    expect(broken.data).toBeNull();
    expect(broken.error?.data.incidentId).toMatch(/^[0-9a-f-]{36}$/);
    expect(broken.error?.message).toMatch(/^Something went wrong/);
    expect((await read()).text).toBe(before.text);
  },
);

test("a key that was moved to another row unwraps nothing", async () => {
  const [one, other] = await everyKey();
  const moved = one && other ? { ...one, wrapped: other.wrapped } : nothing();

  await expect(keyring([moved])).rejects.toThrow();
});

describe("a length tells little", () => {
  const key = dataKey(crypto.randomUUID(), randomBytes(32));
  const place = {
    table: "t",
    column: "c",
    practiceId: "p",
    row: "r",
    owner: "o",
  };
  const sealedLength = (length: number) =>
    seal(key, "x".repeat(length), place).length;

  test("short answers are all of one length", () => {
    const lengths = new Set(
      ["", "no", "yes", "partly", "x".repeat(60)].map(
        (text) => seal(key, text, place).length,
      ),
    );
    expect(lengths.size).toBe(1);
  });

  test("a text of up to 5,000 signs has one of at most 40 lengths, and never grows by more than an eighth", () => {
    const lengths = new Set(
      Array.from({ length: 5_001 }, (_, length) => sealedLength(length)),
    );
    expect(lengths.size).toBeLessThanOrEqual(40);
    for (let length = 600; length <= 5_000; length += 100) {
      expect(sealedLength(length)).toBeLessThanOrEqual(length * 1.15 + 80);
    }
  });

  test("the same words twice look like two things", () => {
    const [one, two] = [seal(key, "again", place), seal(key, "again", place)];
    expect(Buffer.compare(one, two)).not.toBe(0);
    expect(Buffer.compare(one.subarray(17, 29), two.subarray(17, 29))).not.toBe(
      0,
    );
  });
});

function nothing(): never {
  throw new Error("This column holds no value to try.");
}
