import { text } from "node:stream/consumers";

import { afterAll, expect, test } from "vitest";

import { ended, spawnTypeScript } from "@/dev/migrate.mjs";
import { signIn } from "@/server/auth/sign-in";
import { redeemTicket } from "@/server/auth/tickets";
import { listCouples } from "@/server/couples/list-couples";
import { closeDatabase } from "@/server/db";
import { listMembers } from "@/server/practices/list-members";

import { admin } from "../practices/people";

afterAll(closeDatabase);

async function load(env: Record<string, string> = {}) {
  const child = spawnTypeScript("dev/demo/main.ts", {
    env: {
      ...process.env,
      DATABASE_URL: process.env.ADMIN_DATABASE_URL,
      HOLDFAST_DEMO: "1",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [code, said, wrong] = await Promise.all([
    ended(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, said, wrong };
}

async function signedIn(email: string) {
  const { ticket } = await signIn(
    { address: null, browser: null },
    { email, password: "holdfast-demo" },
  );
  const session = await redeemTicket(ticket);
  if (!session) throw new Error("No session.");
  return { sessionKey: session.key };
}

const counted = async () => {
  const [row] = await admin`
    select (select count(*)::int from practices) as practices, (select count(*)::int from members) as members,
      (select count(*)::int from couples) as couples, (select count(*)::int from invitations) as invitations,
      (select count(*)::int from sec.account) as accounts, (select count(*)::int from audit_events) as events,
      (select count(*)::int from sec.session where revoked_at is null) as sessions`;
  return row;
};

test("the demo stays out where demo mode is off", async () => {
  const { code, said } = await load({ HOLDFAST_DEMO: "0" });

  expect(code).toBe(3);
  expect(said).toBe("Demo mode is off, so no demo practice was loaded.\n");
  expect(await counted()).toMatchObject({ practices: 0, accounts: 0 });
}, 60_000);

test("the demo loads once, whole, and every account of it opens", async () => {
  const first = await load();
  const made = await counted();
  const second = await load();

  expect(first).toMatchObject({ code: 0, wrong: "" });
  expect(first.said).toContain("Harbor, a practice of Olive");
  expect(second).toEqual({ code: 0, said: "", wrong: "" });
  expect(made).toMatchObject({
    practices: 2,
    members: 3,
    couples: 3,
    invitations: 7,
    accounts: 8,
    sessions: 0,
  });
  expect(await counted()).toEqual(made);
  expect(await admin`select distinct demo from practices`).toEqual([
    { demo: true },
  ]);

  const [scored] = await admin`
    select count(*)::int as results, count(distinct submitted_at::date)::int as days from measure_results`;
  expect(scored).toEqual({ results: 12, days: 6 });

  const [acted] = await admin`
    select count(*)::int as picked, count(done_at)::int as done,
      (select count(*)::int from act_ratings) as rated from small_acts`;
  expect(acted).toEqual({ picked: 10, done: 9, rated: 9 });

  const papers = await admin`
    select count(*)::int as asked, (select count(*)::int from consent_signatures) as signed from consent_requests`;
  expect(papers).toEqual([{ asked: 20, signed: 9 }]);

  const begun = await admin`
    select parts, begun, done from packet_seats order by done desc`;
  expect(begun).toEqual([
    { parts: 10, begun: 3, done: 2 },
    { parts: 10, begun: 0, done: 0 },
  ]);

  for (const email of ["ana", "ben", "mika"]) {
    await signedIn(`${email}@harbor.example`);
  }
  const olive = await signedIn("olive@harbor.example");
  const dana = await signedIn("dana@harbor.example");
  const theo = await signedIn("theo@cove.example");
  const all = { after: null };
  expect((await listMembers(olive, all)).members).toMatchObject([
    { name: "Dana Okafor", roles: ["therapist"] },
    { name: expect.stringContaining("Olive"), roles: ["owner", "admin"] },
  ]);
  expect((await listCouples(dana, all)).couples).toMatchObject([
    { a: "Ana", b: "Ben", hasSignedIn: { a: true, b: true } },
    { a: "Mika", b: "Jo", hasSignedIn: { a: true, b: false } },
  ]);
  expect((await listCouples(theo, all)).couples).toMatchObject([
    { a: "Ruth", b: "Kei", hasSignedIn: { a: true, b: true } },
  ]);
}, 120_000);

test("what somebody has changed in the demo stays as they left it", async () => {
  await admin`update partners set name = 'Anna' where name = 'Ana'`;
  const before = await counted();

  expect(await load()).toEqual({ code: 0, said: "", wrong: "" });

  expect(await counted()).toEqual(before);
  await admin`update partners set name = 'Ana' where name = 'Anna'`;
}, 60_000);

test("a start that was cut short is gone on with", async () => {
  const [ana] = await admin`
    update partner_contacts set account_id = null
    where email = 'ana@harbor.example' returning partner_id`;
  await admin`delete from sec.account where email = 'ana@harbor.example'`;

  const { code, said } = await load();

  expect(code).toBe(0);
  expect(said).toBe("Loading the demo practices…\n  Ana, who can sign in\n");
  const [contact] = await admin`
    select account_id is not null as back from partner_contacts where partner_id = ${ana?.partner_id}`;
  expect(contact?.back).toBe(true);
}, 60_000);

test("where somebody works for real, the demo changes nothing", async () => {
  const before = await counted();
  await admin`insert into practices (name, time_zone, currency) values ('Real', 'America/New_York', 'USD')`;

  const { code, said } = await load();

  expect(code).toBe(3);
  expect(said).toBe(
    "A practice works here for real, so the demo stays off and its accounts cannot sign in.\n",
  );
  expect(await counted()).toMatchObject({ ...before, practices: 3 });
}, 60_000);
