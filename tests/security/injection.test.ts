import { randomUUID } from "node:crypto";

import { afterAll, describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { admin } from "@/tests/support/admin";
import { app, aWorldToSteal, stolenBy, worker } from "@/tests/support/attacker";

afterAll(() => Promise.all([app.close(), worker.close()]));

const world = await aWorldToSteal();
const foreignKey = "0".repeat(64);

const tables = (
  await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'sec') order by 1`
).map(({ name }) => name);

const all = (table: string) => `(select json_agg(t)::text from ${table} t)`;

/** Each reads a whole table, after trying to become somebody else first. */
const tricks: ((table: string) => string)[] = [
  all,
  (table) =>
    `(with s as materialized (select set_config('app.session', '${foreignKey}', true)) select json_agg(t)::text from s, ${table} t)`,
  (table) =>
    `(with s as materialized (select set_config('app.session', (select encode(key_hash, 'hex') from sec.session limit 1), true)) select json_agg(t)::text from s, ${table} t)`,
  (table) =>
    `(with s as materialized (select set_config('row_security', 'off', true)) select json_agg(t)::text from s, ${table} t)`,
  (table) =>
    `(with s as materialized (select set_config('role', 'holdfast_owner', true)) select json_agg(t)::text from s, ${table} t)`,
  (table) =>
    `(with s as materialized (select set_config('role', 'holdfast_backup', false)) select json_agg(t)::text from s, ${table} t)`,
  (table) =>
    `(select query_to_xml('select * from ${table}', true, false, '')::text)`,
  (table) => `(select table_to_xml('${table}', true, false, '')::text)`,
];

const others = [
  "(select string_agg(query, ' ') from pg_stat_activity)",
  "(select string_agg(s::text, ' ') from sec.live() s)",
  "(select sec.proves('x', '\\x00'))",
  "(select sec.settle()::text)",
  "(select sec.protect('public.drafts', 'holdfast_app', 'select', 'true')::text)",
  `(select sec.open_job('${world.other.therapist.practiceId}', 'mail', sha256('x'))::text)`,
  `(select sec.release_reveal('${world.assignmentId}', array['moment']))`,
  `(select sec.release_reveal('${world.other.assignmentId}', array['moment']))`,
  "(select pg_read_file('/etc/passwd'))",
  "(select string_agg(usename || coalesce(passwd, ''), ' ') from pg_shadow)",
  "(select string_agg(rolname || coalesce(rolpassword, ''), ' ') from pg_authid)",
  "(select lo_import('/etc/passwd')::text)",
  "(select string_agg(most_common_vals::text, ' ') from pg_stats where schemaname in ('public', 'sec'))",
  "(select current_setting('app.session', true) from pg_stat_activity limit 1)",
];

const texts = [
  ...tables.flatMap((table) => tricks.map((trick) => trick(table))),
  ...others,
];

const positions: [string, (text: string) => string][] = [
  ["scalar", (text) => `select ${text}::text as stolen`],
  [
    "where tail",
    (text) =>
      `select p.name || coalesce(${text}::text, '') as stolen from public.partners p where p.name = 'x' or true`,
  ],
  [
    "union arm",
    (text) => `select 'x' as stolen union all select ${text}::text`,
  ],
];

const idsOf = async (query: Promise<{ id: string }[]>) =>
  (await query).map(({ id }) => id);

/** Ids that no row this attacker may read holds. */
async function foreignTo(practiceId: string, couples: string[]) {
  const otherPractices = await idsOf(
    admin`select practice_id as id from practices where practice_id <> ${practiceId}`,
  );
  const otherCouples = await idsOf(
    admin`select id from couples where not id = any (${couples})`,
  );
  const theirs = await idsOf(
    admin`select id from partners where not couple_id = any (${couples})`,
  );
  const keys = await idsOf(
    admin`select encode(key_hash, 'hex') as id from sec.session`,
  );
  return [
    ...otherPractices,
    ...otherCouples,
    ...theirs,
    ...keys,
    "argon2",
    "SCRAM-SHA-256",
    "root:x",
  ];
}

const attackers: [
  string,
  typeof app,
  Caller | null,
  () => Promise<string[]>,
][] = [
  ["nobody", app, null, () => foreignTo(randomUUID(), [])],
  [
    "a partner",
    app,
    world.ana,
    () => foreignTo(world.therapist.practiceId, [world.couple.id]),
  ],
  [
    "the therapist",
    app,
    world.therapist,
    () => foreignTo(world.therapist.practiceId, [world.couple.id]),
  ],
  [
    "a colleague",
    app,
    world.colleague,
    () => foreignTo(world.therapist.practiceId, [world.neighbours.id]),
  ],
  ["the worker without a job", worker, null, () => foreignTo(randomUUID(), [])],
];

describe.each(attackers)(
  "injected by %s",
  (_who, database, caller, foreign) => {
    test.each(positions)(
      `${texts.length} texts as %s read no foreign row`,
      async (_position, at) => {
        const forbidden = await foreign();
        for (const text of texts) {
          const got = await stolenBy(database, caller, at(text));
          expect(
            forbidden.filter((word) => got.includes(word)),
            text,
          ).toEqual([]);
        }
      },
      120_000,
    );
  },
);

test("more than 200 texts were tried", () => {
  expect(texts.length).toBeGreaterThan(200);
});

describe("one partner, with any statement, against the other", () => {
  const hers = [
    "drafts",
    "draft_versions",
    "responses",
    "response_answers",
    "submissions",
    "reveal_choices",
    "revealed_responses",
    "partner_contacts",
  ];

  test.each(hers)("reads no row of Ben's in %s", async (table) => {
    const own = await stolenBy(
      app,
      world.ben,
      `select ${all(`public.${table}`)} as stolen`,
    );
    const got = await stolenBy(
      app,
      world.ana,
      `select ${all(`public.${table}`)} as stolen`,
    );

    const partner = world.ben.partnerId;
    expect(got).not.toContain(`partner_id\\":\\"${partner}`);
    if (!["draft_versions", "response_answers"].includes(table))
      expect(own).toContain(partner);
  });

  test.each(["alerts", "reveal_holds", "audit_events", "outbox"])(
    "reads nothing at all in %s",
    async (table) => {
      const got = await stolenBy(
        app,
        world.ana,
        `select ${all(`public.${table}`)} as stolen`,
      );

      expect(got).toMatch(/permission denied|\[\{"stolen":null\}\]/);
    },
  );

  test("hers alone are the keys she is handed", async () => {
    const got = await stolenBy(
      app,
      world.ana,
      `select ${all("public.data_keys")} as stolen`,
    );

    expect(got).toContain(world.ana.partnerId);
    expect(got).not.toContain(world.ben.partnerId);
    expect(got).not.toContain("clinicians");
  });

  test("changes, opens and unholds nothing", async () => {
    const tries = [
      `update reveals set state = 'shut' where true`,
      `update reveals set state = 'open' where true`,
      `update revealed_responses set released_at = now()`,
      `insert into revealed_responses (practice_id, assignment_id, couple_id, partner_id, unit, body, released_at)
        select practice_id, assignment_id, couple_id, partner_id, 'x', body, now() from revealed_responses limit 1`,
      `delete from reveal_holds`,
      `update reveal_holds set lifted_at = now()`,
      `update alerts set acknowledged_at = now()`,
      `update reveal_choices set choice = 'share', chosen_at = now()`,
      `insert into care_team (practice_id, couple_id, member_id, role) select practice_id, couple_id, member_id, role from care_team`,
      `update data_keys set retired_at = now()`,
      `delete from responses where partner_id = '${world.ben.partnerId}'`,
    ];
    for (const text of tries) {
      const got = await stolenBy(app, world.ana, text);
      const changed =
        /permission denied|row-level security|violates/.test(got) ||
        got === "[]";
      expect(changed, `${text}: ${got}`).toBe(true);
    }
    const [state] = await admin`
      select r.state, (select count(*)::int from revealed_responses v where v.released_at is not null and v.assignment_id = r.assignment_id) as released,
        (select string_agg(choice, ',' order by choice) from reveal_choices c where c.assignment_id = r.assignment_id) as choices
      from reveals r where assignment_id = ${world.assignmentId}`;
    expect(state).toEqual({
      state: "closed",
      released: 0,
      choices: "in_session,share",
    });
  });
});

test("a second statement cannot be appended to text without parameters", async () => {
  expect(await stolenBy(app, world.ana, "select 1; select 2")).toContain(
    "multiple commands",
  );
});
