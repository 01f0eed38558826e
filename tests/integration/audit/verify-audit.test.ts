import { randomInt, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anchorAudit } from "@/server/audit/anchor-audit";
import { chainAudit } from "@/server/audit/chain-audit";
import { eventBytes } from "@/server/audit/event-bytes";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { admin } from "@/tests/support/admin";
import { aPractice } from "@/tests/support/factories";

import { aTrail, closeTrail, findings, findingsAfter } from "./trail";

const EVENTS = 24;
const EDITS = process.env.HOLDFAST_LONG ? 1000 : 60;
const folder = join(process.env.HOLDFAST_DATA ?? "", "anchors");

let practiceId: string;
let other: string;
/** Where the chain ends: signing up left events before ours. */
let last: number;

const lengthOf = async (practice: string) => {
  const [row] = await admin<{ last: number }[]>`
    select max(seq)::int as last from audit_events where practice_id = ${practice}`;
  return row?.last ?? 0;
};

beforeAll(async () => {
  ({ practiceId } = await aPractice());
  ({ practiceId: other } = await aPractice());
  await aTrail(practiceId, EVENTS);
  await aTrail(other, 5);
  last = await lengthOf(practiceId);
});
afterAll(() => Promise.all([closeTrail(), closeWorkerDatabase()]));

test("a trail nobody touched holds, and SQL and TypeScript mean the same bytes", async () => {
  expect(await findings()).toEqual([]);

  const rows = await admin`
    select practice_id::text, seq::text, id::text, (extract(epoch from at) * 1000000)::bigint::text as at, actor_kind, actor_id::text,
      action, subject, subject_id::text, couple_id::text, detail::text, sec.event_bytes(e) as bytes from audit_events e`;
  for (const { bytes, ...event } of rows) {
    expect(
      eventBytes(event as Parameters<typeof eventBytes>[0]).equals(bytes),
    ).toBe(true);
  }
  expect(rows.length).toBeGreaterThan(EVENTS);
});

type Edit = [name: string, set: SQL];
const at = (seq: number) => sql`practice_id = ${practiceId} and seq = ${seq}`;
const changing = (seq: number, set: SQL) =>
  sql`update audit_events set ${set} where ${at(seq)}`;

/** Every column, each in some way that stores another value than before. */
const anEdit = (seq: number): Edit => {
  const edits: Edit[] = [
    ["action", changing(seq, sql`action = action || 'x'`)],
    ["action emptied", changing(seq, sql`action = ''`)],
    [
      "a comma moved between fields",
      changing(seq, sql`action = action || ',', subject = 'x' || subject`),
    ],
    ["subject", changing(seq, sql`subject = subject || ' '`)],
    ["actor kind", changing(seq, sql`actor_kind = actor_kind || 's'`)],
    ["actor", changing(seq, sql`actor_id = ${randomUUID()}`)],
    ["subject id", changing(seq, sql`subject_id = ${randomUUID()}`)],
    ["couple", changing(seq, sql`couple_id = ${randomUUID()}`)],
    [
      "detail",
      changing(
        seq,
        sql`detail = detail || ${JSON.stringify({ [randomUUID()]: 1 })}::text::jsonb`,
      ),
    ],
    [
      "time by a microsecond",
      changing(seq, sql`at = at + interval '1 microsecond'`),
    ],
    ["id", changing(seq, sql`id = id + 1000000`)],
    [
      "hash",
      changing(
        seq,
        sql`hash = set_byte(hash, ${randomInt(32)}, (get_byte(hash, 0) + 1 + ${randomInt(200)}) % 256)`,
      ),
    ],
    ["no hash", changing(seq, sql`hash = null`)],
    ["unlinked", changing(seq, sql`hash = null, seq = null`)],
    ["moved to the end", changing(seq, sql`seq = ${last + 1 + randomInt(9)}`)],
    [
      "moved to another practice",
      changing(seq, sql`practice_id = ${other}, seq = 99`),
    ],
    ["deleted", sql`delete from audit_events where ${at(seq)}`],
    [
      "swapped with the next",
      sql`
      with pair as (select id, hash, seq, ${2 * seq + 1}::bigint - seq as other from audit_events where practice_id = ${practiceId} and seq in (${seq}, ${seq + 1}))
      update audit_events e set action = p.action, detail = p.detail, actor_id = p.actor_id, subject_id = p.subject_id, at = p.at
      from audit_events p join pair on pair.other = p.seq where p.practice_id = ${practiceId} and e.practice_id = ${practiceId} and e.seq = pair.seq`,
    ],
    [
      "forged at the end",
      sql`
      insert into audit_events select practice_id, id + 5000000, at, actor_kind, actor_id, action, subject, subject_id, couple_id, detail, ${last + 1}, hash
      from audit_events where ${at(seq)}`,
    ],
  ];
  const chosen = edits[randomInt(edits.length)];
  if (!chosen) throw new Error("There is no such edit.");
  return chosen;
};

test(`${EDITS} random edits are all found`, async () => {
  const missed: string[] = [];
  for (let n = 0; n < EDITS; n += 1) {
    const seq = 1 + randomInt(last - 1);
    const [name, edit] = anEdit(seq);
    const found = await findingsAfter((tx) => tx.execute(edit));
    if (found.length === 0) missed.push(`${name} at ${seq}`);
  }
  expect(missed).toEqual([]);
});

test("it names the practice and the first event that does not fit", async () => {
  expect(
    await findingsAfter((tx) => tx.execute(changing(7, sql`action = 'x.y'`))),
  ).toEqual([{ practiceId, what: "event 7 was changed" }]);
  expect(
    await findingsAfter((tx) =>
      tx.execute(sql`delete from audit_events where ${at(9)}`),
    ),
  ).toEqual([{ practiceId, what: "event 9 is missing" }]);
});

test("an event that nobody linked for a minute is a finding", async () => {
  const insert = (age: string) => sql`
    insert into audit_events (practice_id, at, actor_kind, action, subject, detail)
    values (${practiceId}, now() - ${age}::text::interval, 'member', 'assignment.read', 'assignment', '{}')`;

  expect(await findingsAfter((tx) => tx.execute(insert("30 seconds")))).toEqual(
    [],
  );
  const [found] = await findingsAfter((tx) => tx.execute(insert("61 seconds")));
  expect(found?.practiceId).toBe(practiceId);
  expect(found?.what).toMatch(/is not linked/);
});

describe("anchored outside the database", () => {
  beforeAll(() => anchorAudit());

  test("an end cut off is found", async () => {
    const cut = (from: number) =>
      sql`delete from audit_events where practice_id = ${practiceId} and seq >= ${from}`;

    expect(await findingsAfter((tx) => tx.execute(cut(last)))).toEqual([
      { practiceId, what: `event ${last} is missing` },
    ]);
    expect(await findingsAfter((tx) => tx.execute(cut(1)))).toEqual([
      { practiceId, what: "event 1 is missing" },
    ]);
  });

  test("a chain rewritten whole, with hashes that fit, is found", async () => {
    const found = await findingsAfter(async (tx) => {
      await tx.execute(changing(last - 2, sql`action = 'nothing.happened'`));
      await tx.execute(
        sql`update audit_events set seq = null, hash = null where practice_id = ${practiceId} and seq >= ${last - 2}`,
      );
      await tx.execute(sql`select sec.chain_audit(1000)`);
    });

    expect(found).toEqual([
      { practiceId, what: `event ${last} is not the one anchored` },
    ]);
  });

  test("a practice whose events and row are all gone is found", async () => {
    const found = await findingsAfter(async (tx) => {
      await tx.execute(
        sql`delete from audit_events where practice_id = ${practiceId}`,
      );
      await tx.execute(
        sql`delete from practices where practice_id = ${practiceId}`,
      );
    });

    expect(found).toEqual([{ practiceId, what: "event 1 is missing" }]);
  });

  test("an anchor that was changed is found; what came after it still holds", async () => {
    const [name = ""] = readdirSync(folder);
    const text = readFileSync(join(folder, name), "utf8");

    for (const changed of [
      text.replace(/"seq":"\d+"/, '"seq":"1"'),
      text.slice(0, 40),
      text.replace(/"seal":"./, '"seal":"z'),
    ]) {
      writeFileSync(join(folder, name), changed);
      expect((await findings()).map(({ what }) => what)).toEqual([
        expect.stringMatching(/^the anchor .* was changed/),
      ]);
    }
    writeFileSync(join(folder, name), text);
    expect(await findings()).toEqual([]);
  });

  test("a new anchor comes after an hour, and holds only the chains that grew", async () => {
    await aTrail(other, 1);
    await anchorAudit(new Date(Date.now() + 3_500_000));
    expect(readdirSync(folder)).toHaveLength(1);

    await anchorAudit(new Date(Date.now() + 3_700_000));
    const [, second = ""] = readdirSync(folder).toSorted();
    const { heads } = JSON.parse(readFileSync(join(folder, second), "utf8"));
    expect(heads).toEqual([
      {
        practiceId: other,
        seq: String(await lengthOf(other)),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await findings()).toEqual([]);
  });
});

describe("the chain", () => {
  test("takes events in the order of their commits, and waits for none that is still open", async () => {
    const { practiceId: mine } = await aPractice();
    await chainAudit();
    const before = await lengthOf(mine);
    const [slow, quick] = [await admin.reserve(), await admin.reserve()];
    const insert = (who: typeof slow, action: string) => who`
      insert into audit_events (practice_id, at, actor_kind, action, subject, detail) values (${mine}, now(), 'member', ${action}, 'x', '{}')`;
    await slow`begin`;
    await insert(slow, "slow.one");
    await insert(quick, "quick.one");

    await chainAudit();
    await slow`commit`;
    await chainAudit();
    slow.release();
    quick.release();

    expect(
      await admin`select seq::int, action from audit_events where practice_id = ${mine} and action like '%.one' order by seq`,
    ).toEqual([
      { seq: before + 1, action: "quick.one" },
      { seq: before + 2, action: "slow.one" },
    ]);
    expect(await findings()).toEqual([]);
  });

  test("is linked by one at a time, however many try", async () => {
    await admin`
      insert into audit_events (practice_id, at, actor_kind, action, subject, detail)
      select ${practiceId}, now(), 'member', 'load.test', 'x', '{}' from generate_series(1, 3000)`;

    await Promise.all([1, 2, 3, 4].map(() => chainAudit()));
    await chainAudit();

    expect(await findings()).toEqual([]);
    expect(await admin`select from audit_events where seq is null`).toEqual([]);
  });

  test("cannot be changed, shortened or emptied while its guards stand", async () => {
    for (const statement of [
      sql`update audit_events set action = 'x' where practice_id = ${practiceId}`,
      sql`update audit_events set seq = null, hash = null where practice_id = ${practiceId}`,
      sql`delete from audit_events where practice_id = ${practiceId}`,
      sql`truncate audit_events`,
    ]) {
      const attempt = findingsAfter(async (tx) => {
        await tx.execute(sql`set local session_replication_role = origin`);
        await tx.execute(statement);
      });
      await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });
});
