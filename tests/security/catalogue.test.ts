import { describe, expect, test } from "vitest";

import { admin } from "@/tests/support/admin";

const OURS = [
  "holdfast_owner",
  "holdfast_sec",
  "holdfast_app",
  "holdfast_worker",
  "holdfast_backup",
];

const tables = await admin<
  {
    name: string;
    schema: string;
    owner: string;
    enabled: boolean;
    forced: boolean;
  }[]
>`
  select c.relname as name, n.nspname as schema, pg_get_userbyid(c.relowner) as owner,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'sec')
  order by 1`;

const tenantTables = tables.filter(({ schema }) => schema === "public");

test("there are tables to look at", () => {
  expect(tenantTables.length).toBeGreaterThan(20);
});

describe.each(tables)("$schema.$name", ({ schema, owner, enabled, forced }) => {
  test("has row security that binds its owner too", () => {
    expect({ owner, enabled, forced }).toEqual({
      owner: schema === "sec" ? "holdfast_sec" : "holdfast_owner",
      enabled: true,
      forced: true,
    });
  });
});

test("every policy is permissive, for one role and one command, and there is one of each", async () => {
  const policies = await admin<
    { table: string; role: string; command: string; permissive: boolean }[]
  >`
    select polrelid::regclass::text as table, polcmd as command, polpermissive as permissive,
      (select string_agg(r.rolname, ',') from pg_roles r where r.oid = any (polroles)) as role
    from pg_policy`;

  expect(policies.filter((policy) => !policy.permissive)).toEqual([]);
  expect(policies.filter(({ role }) => !OURS.includes(role))).toEqual([]);
  const seen = policies.map(
    ({ table, role, command }) => `${table} ${role} ${command}`,
  );
  expect(seen.filter((one, at) => seen.indexOf(one) !== at)).toEqual([]);
  const all = policies.filter(
    ({ command, table }) => command === "*" && !table.startsWith("sec."),
  );
  expect(all).toEqual([]);
});

test("every policy of app and worker ands the tenant, called once a statement", async () => {
  const policies = await admin<{ table: string; role: string; rule: string }[]>`
    select polrelid::regclass::text as table, r.rolname as role,
      concat_ws(' | ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as rule
    from pg_policy join pg_roles r on r.oid = any (polroles)
    where r.rolname in ('holdfast_app', 'holdfast_worker')`;

  const tenant =
    /^\(?\(practice_id = \( SELECT sec\.practice_id\(\) AS practice_id\)\)/;
  for (const { table, role, rule } of policies) {
    for (const part of rule.split(" | ")) {
      expect(part, `${table} for ${role}`).toMatch(tenant);
      const bare = part.replaceAll(/SELECT sec\.\w+\(\) AS \w+/g, "");
      expect(bare, `${table} for ${role} calls a function a row`).not.toMatch(
        /sec\.\w+\(/,
      );
    }
  }
  expect(policies.length).toBeGreaterThan(40);
});

test("whoever may touch a table has a policy for just that", async () => {
  const open = await admin`
    select g.table_name, g.grantee, g.privilege_type from (
      select table_schema, table_name, grantee, privilege_type from information_schema.role_table_grants
      union
      select table_schema, table_name, grantee, privilege_type from information_schema.role_column_grants
    ) g
    where g.table_schema = 'public' and g.grantee in ('holdfast_app', 'holdfast_worker', 'PUBLIC')
      and not exists (
        select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
        where p.polrelid = format('public.%I', g.table_name)::regclass and r.rolname = g.grantee
          and p.polcmd = case g.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end::"char")`;

  expect(open).toEqual([]);
});

describe("keys begin with the tenant", () => {
  test("primary and unique keys", async () => {
    const keys = await admin<{ table: string; name: string; first: string }[]>`
      select c.conrelid::regclass::text as table, c.conname as name, a.attname as first
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'x') and c.connamespace = 'public'::regnamespace`;

    expect(keys.filter(({ first }) => first !== "practice_id")).toEqual([]);
    expect(new Set(keys.map(({ table }) => table)).size).toBe(
      tenantTables.length,
    );
  });

  test("foreign keys, on both sides", async () => {
    const keys = await admin<{ name: string; from: string; to: string }[]>`
      select c.conname as name, a.attname as from, b.attname as to
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`;

    expect(
      keys.filter(
        ({ from, to }) => from !== "practice_id" || to !== "practice_id",
      ),
    ).toEqual([]);
    expect(keys.length).toBeGreaterThan(25);
  });

  test("unique indexes that are no constraint", async () => {
    const indexes = await admin<{ name: string; first: string }[]>`
      select i.indexrelid::regclass::text as name, a.attname as first
      from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and c.relnamespace = 'public'::regnamespace`;

    expect(indexes.filter(({ first }) => first !== "practice_id")).toEqual([]);
  });
});

test("words are text with a check: no enum types", async () => {
  expect(
    await admin`select typname from pg_type where typtype = 'e' and typnamespace in ('public'::regnamespace, 'sec'::regnamespace)`,
  ).toEqual([]);
});

test("every column for typed words is sealed by a check, and no other bytea holds text", async () => {
  const columns = await admin<{ at: string; sealed: boolean }[]>`
    select c.relname || '.' || a.attname as at, exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
        and k.conname = c.relname || '_' || a.attname || '_sealed') as sealed
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.atttypid = 'bytea'::regtype and a.attnum > 0 and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;

  expect(
    columns
      .filter(({ sealed }) => !sealed)
      .map(({ at }) => at)
      .toSorted(),
  ).toEqual([
    "audit_events.hash",
    "data_keys.wrapped",
    "invitations.code_hash",
    "invitations.token_hash",
    "letterboxes.public_key",
    "submissions.digest",
  ]);
});

/** Who there is, who may do what, what was done and what goes out: no word or number of anybody's care. */
const NOT_CLINICAL = [
  "audit_events",
  "care_team",
  "couples",
  "data_keys",
  "invitations",
  "members",
  "outbox",
  "partner_contacts",
  "partners",
  "practices",
];

const clinical = tenantTables
  .map(({ name }) => name)
  .filter((name) => !NOT_CLINICAL.includes(name));

test("no definer function looks at clinical tables but the reveal's release and the re-sealing", async () => {
  const functions = await admin<{ name: string; source: string }[]>`
    select p.proname as name, p.prosrc as source from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
  const named = new RegExp(`\\b(${clinical.join("|")})\\b`);

  expect(clinical).toContain("measure_plans");
  expect(
    functions
      .filter(({ source }) => named.test(source))
      .map(({ name }) => name),
  ).toEqual([
    "due_reveals",
    "open_due_reveal",
    "opens_at",
    "release_reveal",
    "reseal",
    "sealed_under",
  ]);
});

test("what definer functions may change in clinical tables is the release and the sealed columns", async () => {
  const rights = await admin<{ right: string }[]>`
    select distinct privilege_type || ' ' || table_name || '.' || column_name as right
    from information_schema.role_column_grants
    where grantee = 'holdfast_sec' and table_schema = 'public' and table_name = any (${clinical}) and privilege_type <> 'SELECT'
    order by 1`;
  const sealed = await admin<{ right: string }[]>`
    select 'UPDATE ' || c.relname || '.' || a.attname as right
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and k.conname = c.relname || '_' || a.attname || '_sealed'
    where c.relname = any (${clinical})`;

  expect(rights.map(({ right }) => right)).toEqual(
    [
      ...sealed.map(({ right }) => right),
      "UPDATE reveals.ended_at",
      "UPDATE reveals.state",
      "UPDATE revealed_responses.released_at",
    ].toSorted(),
  );
});

test("every definer function stands in sec, and every view runs as its reader", async () => {
  expect(
    await admin`select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('sec', 'pg_catalog', 'information_schema')`,
  ).toEqual([]);
  expect(
    await admin`select c.relname from pg_class c where c.relkind in ('v', 'm') and c.relnamespace in ('public'::regnamespace, 'sec'::regnamespace)
      and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  ).toEqual([]);
});
