import { describe, expect, test } from "vitest";

import { admin } from "@/tests/support/admin";

const OURS = [
  "holdfast_owner",
  "holdfast_sec",
  "holdfast_app",
  "holdfast_worker",
  "holdfast_backup",
];

describe("roles", () => {
  test("app, worker and backup own nothing and are no superusers; only backup passes row security", async () => {
    const roles = await admin`
      select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolcanlogin
      from pg_roles where rolname = any (${OURS}) order by rolname`;
    const plain = {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    };
    expect(roles).toEqual([
      {
        rolname: "holdfast_app",
        ...plain,
        rolbypassrls: false,
        rolcanlogin: true,
      },
      {
        rolname: "holdfast_backup",
        ...plain,
        rolbypassrls: true,
        rolcanlogin: true,
      },
      {
        rolname: "holdfast_owner",
        ...plain,
        rolbypassrls: false,
        rolcanlogin: false,
      },
      {
        rolname: "holdfast_sec",
        ...plain,
        rolbypassrls: false,
        rolcanlogin: false,
      },
      {
        rolname: "holdfast_worker",
        ...plain,
        rolbypassrls: false,
        rolcanlogin: true,
      },
    ]);

    const owned = await admin`
      select relname, pg_get_userbyid(relowner) as owner from pg_class
      where pg_get_userbyid(relowner) in ('holdfast_app', 'holdfast_backup')`;
    expect(owned).toEqual([]);
  });

  test("none of them is a member of another", async () => {
    const members = await admin`
      select pg_get_userbyid(m.member) as member, pg_get_userbyid(m.roleid) as role
      from pg_auth_members m where pg_get_userbyid(m.member) = any (${OURS})`;
    expect(members).toEqual([]);
  });

  test("bound values never reach the server's log", async () => {
    const settings = await admin<{ name: string; config: string[] }[]>`
      select rolname as name, rolconfig as config from pg_roles
      where rolname in ('holdfast_app', 'holdfast_worker', 'holdfast_backup')`;
    for (const { config } of settings) {
      expect(config).toContain("log_parameter_max_length=0");
      expect(config).toContain("log_parameter_max_length_on_error=0");
    }
  });

  test("requests have their limits", async () => {
    const [app] =
      await admin`select rolconfig as config from pg_roles where rolname = 'holdfast_app'`;
    expect(app?.config).toEqual(
      expect.arrayContaining([
        "statement_timeout=5s",
        "idle_in_transaction_session_timeout=10s",
        "lock_timeout=2s",
      ]),
    );
  });

  test("the worker reads no clinical column", async () => {
    const clinical = [
      "drafts",
      "draft_versions",
      "responses",
      "response_answers",
      "revealed_responses",
      "reveal_choices",
      "alerts",
      "submissions",
      "data_keys",
    ];
    const grants = await admin`
      select table_name, column_name from information_schema.role_column_grants
      where grantee = 'holdfast_worker' and table_schema = 'public'
        and (table_name = any (${clinical}) or (table_name, column_name) in (('assignments', 'note'), ('assignments', 'smaller')))
      order by column_name`;
    // When an alert is due, so that others are told of it: neither what it is nor how grave.
    const ofAlerts = [
      "couple_id",
      "due_at",
      "escalate_at",
      "escalations",
      "id",
      "practice_id",
      "raised_at",
    ];
    expect(
      new Set(
        grants
          .filter(({ table_name }) => table_name === "alerts")
          .map(({ column_name }) => column_name),
      ),
    ).toEqual(new Set(ofAlerts));
    // That a part is in, so that nobody is reminded of what they have done: by the job's own policies alone.
    expect(grants.filter(({ table_name }) => table_name !== "alerts")).toEqual(
      ["assignment_id", "partner_id", "practice_id"].map((column_name) => ({
        table_name: "responses",
        column_name,
      })),
    );
  });

  test("the app sees nothing of the sign-in tables but through functions", async () => {
    const grants = await admin`
      select table_name, grantee from information_schema.role_table_grants
      where table_schema = 'sec' and grantee not in ('holdfast_sec', 'holdfast_backup')`;
    expect(grants).toEqual([]);
  });
});

describe("functions of sec", () => {
  const functions = admin<
    {
      name: string;
      owner: string;
      definer: boolean;
      path: string[] | null;
      source: string;
      language: string;
      returns: string;
      given: string;
    }[]
  >`
    select p.proname as name, pg_get_userbyid(p.proowner) as owner, p.prosecdef as definer, p.proconfig as path,
      p.prosrc as source, l.lanname as language, pg_get_function_result(p.oid) as returns, pg_get_function_identity_arguments(p.oid) as given
    from pg_proc p join pg_language l on l.oid = p.prolang where p.pronamespace = 'sec'::regnamespace`;

  const TOOLS = ["protect", "let_sec", "require_sealed", "settle"];

  test("pin their search path, belong to holdfast_sec and hold no dynamic SQL", async () => {
    for (const one of await functions) {
      expect(one.path?.[0], one.name).toMatch(
        /^search_path=sec, (public, )?pg_temp$/,
      );
      if (TOOLS.includes(one.name)) continue;
      expect(one.owner, one.name).toBe("holdfast_sec");
      expect(one.source, one.name).not.toMatch(/\bexecute\b/i);
    }
  });

  test("that say who this is take nothing from the caller", async () => {
    const identity = [
      "live",
      "practice_id",
      "user_id",
      "member_id",
      "partner_id",
      "seat",
      "purpose",
      "assurance",
      "roles",
      "my_couples",
      "treated_couples",
      "my_clinicians",
      "whoami",
    ];
    for (const one of (await functions).filter(({ name }) =>
      identity.includes(name),
    )) {
      expect(one.given, one.name).toBe("");
    }
  });

  test("the tools that make policies are nobody's to call", async () => {
    const callable = await admin`
      select p.proname, r.rolname from pg_proc p, pg_roles r
      where p.pronamespace = 'sec'::regnamespace and p.proname = any (${[...TOOLS, "proves", "live"]})
        and r.rolname in ('holdfast_app', 'holdfast_worker', 'holdfast_backup')
        and has_function_privilege(r.rolname, p.oid, 'execute')`;
    expect(callable).toEqual([]);
  });
});
