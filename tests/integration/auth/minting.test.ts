import { createHash, randomBytes } from "node:crypto";

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { newToken, sessionKeyOf, storedHash } from "@/server/auth/tokens";
import { digest, flag, text, uuid, vouched } from "@/server/auth/vouch";
import { anonymously, inPractice, type Tx } from "@/server/db";
import { admin } from "@/tests/support/admin";
import { aMember, aPractice, aTherapist } from "@/tests/support/factories";
import { whoIs } from "@/tests/support/sessions";

/** What injected SQL can do: any text, as the serving role, in anybody's transaction. */
const injected = (statement: string, caller?: Caller) =>
  (caller
    ? inPractice(caller, (tx: Tx) => tx.execute(sql.raw(statement)))
    : anonymously((tx) => tx.execute(sql.raw(statement)))
  ).then(
    (rows) => rows,
    (error) => String(error.cause?.code ?? error.code ?? error),
  );

type Fn = { signature: string; name: string; args: string[] };

const openToTheApp = async (): Promise<Fn[]> => {
  const rows = await admin`
    select p.proname as name, p.oid::regprocedure::text as signature,
      array(select t::regtype::text from unnest(p.proargtypes) as t) as args
    from pg_proc p where p.pronamespace = 'sec'::regnamespace and has_function_privilege('holdfast_app', p.oid, 'execute')
    order by 2`;
  return rows.map(({ name, signature, args }) => ({ name, signature, args }));
};

/**
 * What the serving role may call without a proof. Each one acts as the session of its
 * transaction, or needs a secret that stands nowhere in the database.
 */
const WITHOUT_PROOF = new Set([
  "add_couple",
  "append_audit",
  "assurance",
  "invitation_by_token",
  "jobs_state",
  "live",
  "member_id",
  "my_account",
  "my_clinicians",
  "my_couples",
  "my_places",
  "partner_id",
  "practice_id",
  "purpose",
  "redeem_ticket",
  "release_reveal",
  "reset_by_token",
  "revoke_other_sessions",
  "revoke_session",
  "roles",
  "seat",
  "touch",
  "treated_couples",
  "user_id",
  "whoami",
]);

const isVouched = ({ args }: Fn) => args.slice(-2).join() === "bigint,bytea";

test("every function that could mint something asks for a proof", async () => {
  const open = (await openToTheApp()).filter((fn) => !isVouched(fn));

  expect(open.filter(({ name }) => !WITHOUT_PROOF.has(name))).toEqual([]);
});

test("no function believes a call without a true, fresh proof", async () => {
  const { caller } = await aTherapist();
  const functions = (await openToTheApp()).filter(isVouched);
  expect(functions.length).toBeGreaterThanOrEqual(12);

  const samples: Record<string, string> = {
    text: "'x'",
    uuid: "gen_random_uuid()",
    boolean: "true",
    bytea: "sha256('x')",
  };
  for (const { name, args } of functions) {
    const values = args.slice(0, -2).map((type) => samples[type]);
    const proofs = [
      `(extract(epoch from now()) * 1000)::bigint, sha256('x')`,
      `(extract(epoch from now()) * 1000)::bigint, null`,
      `null, null`,
      `0, ''::bytea`,
    ];
    for (const proof of proofs) {
      const call = `select sec.${name}(${[...values, proof].join(", ")})`;
      expect([call, await injected(call, caller)]).toEqual([call, "42501"]);
    }
  }
});

test("a proof covers every argument: none can be changed", async () => {
  const [dana, eve] = [await aTherapist(), await aTherapist()];
  const ticket = storedHash(newToken());
  const forDana = await admin`select 1`.then(() =>
    partsOf(
      vouched(
        "issue_ticket",
        uuid(dana.accountId),
        digest(ticket),
        digest(null),
        flag(true),
      ),
    ),
  );

  const stolen = `select sec.issue_ticket('${eve.accountId}', '\\x${hex(ticket)}', null, true, ${forDana})`;
  const other = `select sec.issue_ticket('${dana.accountId}', sha256('own'), null, true, ${forDana})`;
  const same = `select sec.issue_ticket('${dana.accountId}', '\\x${hex(ticket)}', null, true, ${forDana})`;

  expect(await injected(stolen)).toBe("42501");
  expect(await injected(other)).toBe("42501");
  expect(await injected(same)).toHaveLength(1);
});

test("a proof is over after a minute", async () => {
  const { accountId } = await aTherapist();
  const past = Date.now() - 61_000;
  const late = atTime(past, () =>
    vouched("raise_assurance", uuid(accountId), digest(storedHash("x"))),
  );

  expect(
    await injected(
      `select sec.raise_assurance('${accountId}', '\\x${hex(storedHash("x"))}', ${partsOf(late)})`,
    ),
  ).toBe("42501");
});

test("an empty argument and a missing one have different proofs", async () => {
  const proof = partsOf(vouched("take_tries", text("")));

  expect(await injected(`select sec.take_tries(null, ${proof})`)).toBe("42501");
});

test.each([
  "sec.account",
  "sec.session",
  "sec.ticket",
  "sec.tries",
  "sec.browser",
  "sec.reset",
  "sec.secret",
])("%s is neither read nor written by injected SQL", async (table) => {
  const { caller } = await aTherapist();
  for (const statement of [
    `select * from ${table}`,
    `insert into ${table} default values`,
    `update ${table} set ctid = ctid`,
    `delete from ${table}`,
    `truncate ${table}`,
  ]) {
    expect([statement, await injected(statement, caller)]).toEqual([
      statement,
      expect.stringMatching(/^(42501|42703|0A000|428C9)$/),
    ]);
  }
  expect(await injected(`select * from ${table}`, caller)).toBe("42501");
});

test("knowing what the database stores of a session or a ticket opens neither", async () => {
  const { caller } = await aTherapist();
  const [row] =
    await admin`select encode(key_hash, 'hex') as stored from sec.session
    where key_hash = ${createHash("sha256").update(caller.sessionKey).digest()}`;

  for (const guess of [row?.stored, `\\x${row?.stored}`]) {
    expect(
      await injected(
        `select * from set_config('app.session', '${guess}', true), sec.whoami()`,
      ),
    ).toHaveLength(0);
  }
  expect(
    await injected(`select sec.redeem_ticket(sha256('a'), sha256('b')) as id`),
  ).toEqual([{ id: null }]);
});

test("nobody is given a seat by writing where seats stand", async () => {
  const dana = await aTherapist();
  const { owner } = await aPractice();
  const attempts = [
    `update members set account_id = '${dana.accountId}'`,
    `insert into members (practice_id, account_id, name, email, roles) values ('${owner.practiceId}', '${dana.accountId}', 'x', 'x', '{owner}')`,
    `update partner_contacts set account_id = '${dana.accountId}'`,
    `update invitations set used_at = null`,
    `insert into invitations (practice_id, kind, email, roles, token_hash, invited_by, expires_at)
      values ('${dana.practiceId}', 'member', 'x', '{owner}', sha256('x'), '${dana.memberId}', now() + interval '1 day')`,
  ];

  for (const attempt of attempts) {
    expect([attempt, await injected(attempt, dana.caller)]).toEqual([
      attempt,
      "42501",
    ]);
  }
  // Who runs the practice may say who does what in it: to anybody else there is no such row.
  expect(
    await injected(
      `update members set roles = '{owner}' returning id`,
      dana.caller,
    ),
  ).toEqual([]);
  expect(await whoIs(dana.caller)).toMatchObject({ roles: ["therapist"] });
});

test("an admin makes no owner, and nobody takes the last owner's seat", async () => {
  const practice = await aPractice();
  const office = await aMember(practice, { roles: ["admin"] });
  const statements = [
    `update members set roles = '{owner}' where id = '${office.memberId}'`,
    `update members set roles = '{admin}' where id = '${practice.owner.memberId}' returning id`,
  ];

  const [made, taken] = await Promise.all(
    statements.map((statement) => injected(statement, office.caller)),
  );

  expect(made).toBe("42501");
  expect(taken).toEqual([]);
  expect(
    await injected(
      `update members set roles = '{biller}' where id = '${practice.owner.memberId}'`,
      practice.owner.caller,
    ),
  ).toBe("42501");
});

test("no account is enumerated and no hash read by a proofless call", async () => {
  const { caller, email } = await aTherapist();

  expect(
    await injected(
      `select * from sec.accounts_at('${email}', null, true, 0, '')`,
      caller,
    ),
  ).toBe("42501");
  expect(
    await injected(
      `select * from sec.places_of('${(await whoIs(caller)).sessionId}')`,
      caller,
    ),
  ).toBe("42501");
});

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The time and the proof of a vouched call, as an eavesdropper could repeat them. */
function partsOf(call: ReturnType<typeof vouched>): string {
  const found: unknown[] = [];
  const walk = (chunk: unknown): void => {
    if (typeof chunk === "number") found.push(chunk);
    else if (chunk instanceof Uint8Array) found.push(chunk);
    else if (chunk && typeof chunk === "object" && "queryChunks" in chunk) {
      for (const inner of chunk.queryChunks as unknown[]) walk(inner);
    }
  };
  walk(call);
  const proof = found.at(-1);
  const at = found.findLast((one) => typeof one === "number");
  if (!(proof instanceof Uint8Array)) throw new Error("No proof in this call.");
  return `${at}, '\\x${hex(proof)}'`;
}

function atTime<T>(time: number, make: () => T): T {
  const now = Date.now;
  Date.now = () => time;
  try {
    return make();
  } finally {
    Date.now = now;
  }
}

test("an unguessed key is nobody's", async () => {
  const key = sessionKeyOf(randomBytes(32).toString("base64url"));

  expect(
    await injected(
      `select * from set_config('app.session', '${key}', true), sec.whoami()`,
    ),
  ).toHaveLength(0);
});
