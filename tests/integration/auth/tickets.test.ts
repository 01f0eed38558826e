import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { issueTicket, redeemTicket } from "@/server/auth/tickets";
import { newToken } from "@/server/auth/tokens";
import { anonymously } from "@/server/db";
import { admin } from "@/tests/support/admin";
import { aPractice, aTherapist } from "@/tests/support/factories";
import { whoIs } from "@/tests/support/sessions";

const aTicket = (accountId: string) =>
  anonymously((tx) =>
    issueTicket(tx, accountId, { address: null, browser: null }),
  );

test("a ticket is exchanged once", async () => {
  const { accountId, memberId } = await aTherapist();
  const ticket = await aTicket(accountId);

  const session = await redeemTicket(ticket);

  expect(session && (await whoIs({ sessionKey: session.key }))).toMatchObject({
    memberId,
  });
  expect(await redeemTicket(ticket)).toBeNull();
});

test("of many who exchange it at the same moment one gets a session", async () => {
  const { accountId } = await aTherapist();
  const ticket = await aTicket(accountId);

  const answers = await Promise.all(
    Array.from({ length: 12 }, () => redeemTicket(ticket)),
  );

  expect(answers.filter(Boolean)).toHaveLength(1);
});

test("a ticket is worth nothing after a minute, and an invented one never was", async () => {
  const { accountId } = await aTherapist();
  const ticket = await aTicket(accountId);
  await admin`update sec.ticket set expires_at = now() - interval '1 second'`;

  expect(await redeemTicket(ticket)).toBeNull();
  expect(await redeemTicket(newToken())).toBeNull();
});

test("neither ticket nor token nor session key stands in the database", async () => {
  const { accountId } = await aTherapist();
  const ticket = await aTicket(accountId);
  const kept = await anonymously((tx) =>
    issueTicket(tx, accountId, { address: null, browser: null }),
  );
  const session = await redeemTicket(ticket);

  const rows = JSON.stringify([
    await admin`select * from sec.session`,
    await admin`select * from sec.ticket`,
  ]);

  for (const secret of [ticket, kept, session?.token, session?.key]) {
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(Buffer.from(secret ?? "").toString("hex"));
  }
});

test("a session begins where the person was last", async () => {
  const [first, second] = [await aPractice(), await aPractice()];
  await admin`update members set account_id = ${first.owner.accountId} where id = ${second.owner.memberId}`;
  await admin`update sec.account set last_place = ${second.owner.memberId} where id = ${first.owner.accountId}`;

  const session = await redeemTicket(await aTicket(first.owner.accountId));

  expect(session && (await whoIs({ sessionKey: session.key }))).toMatchObject({
    practiceId: second.practiceId,
  });
});

test("signing in is in the trail of the practice, without a word of content", async () => {
  const { accountId, practiceId, memberId } = await aTherapist();
  await redeemTicket(await aTicket(accountId));

  const [event] =
    await admin`select action, actor_kind, actor_id, detail from audit_events
    where practice_id = ${practiceId} order by id desc limit 1`;

  expect(event).toEqual({
    action: "session.started",
    actor_kind: "member",
    actor_id: memberId,
    detail: {},
  });
});

test("outside a demonstration nobody comes into a demo practice", async () => {
  const { owner } = await aPractice({ demo: true });
  const ticket = newToken();
  await anonymously((tx) => tx.execute(sql`select 1`));
  await admin`insert into sec.ticket (ticket_hash, account_id, demo, expires_at)
    values (sha256(convert_to(${ticket}, 'UTF8')), ${owner.accountId}, false, now() + interval '1 minute')`;

  expect(await redeemTicket(ticket)).toBeNull();
});
