import { expect, test } from "vitest";

import { invitePartner } from "@/server/couples/invite-partner";
import { listPartnerAccess } from "@/server/couples/list-partner-access";
import { recoverPartner } from "@/server/couples/recover-partner";
import { withdrawPartnerInvitation } from "@/server/couples/withdraw-partner-invitation";

import {
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  REFUSED,
  refusals,
  strangersTo,
  trailOf,
  unknownId,
} from "../practices/people";

async function care({ isAssured = false } = {}) {
  const dana = await aMember(await aPractice(), ["therapist"], { isAssured });
  const couple = await aCoupleOf(dana, { emailA: "ana@harbor.example" });
  const access = () => listPartnerAccess(dana, { coupleId: couple.id });
  return { dana, couple, access, ...couple.partners };
}

const mailsTo = (partnerId: string) =>
  admin`select o.template from outbox o join invitations i on i.id = o.invitation_id
    where i.partner_id = ${partnerId}`;

test("a partner with an address is written to, and the code is told in session", async () => {
  const { dana, couple, access, a } = await care();

  const invited = await invitePartner(dana, { partnerId: a });

  expect(invited).toMatchObject({
    code: expect.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/),
    sentTo: "ana@harbor.example",
    link: null,
  });
  const [ana] = await access();
  expect(ana?.invitation).toEqual({
    kind: "partner",
    state: "waiting",
    expiresAt: invited.expiresAt,
    sentTo: "ana@harbor.example",
    link: null,
  });
  expect(await mailsTo(a)).toEqual([{ template: "partner-invited" }]);
  expect(await trailOf(couple.id)).toEqual(["couple.added", "partner.invited"]);
});

test("without an address the therapist hands the link over, and can copy it again", async () => {
  const { dana, access, b } = await care();

  const { link } = await invitePartner(dana, { partnerId: b });

  expect(link).toMatch(/^http:\/\/localhost:3000\/.+/);
  const [, ben] = await access();
  expect(ben?.invitation?.link).toBe(link);
  expect(await mailsTo(b)).toEqual([]);
});

test("neither the code nor the token is stored", async () => {
  const { dana, b } = await care();

  const { code, link } = await invitePartner(dana, { partnerId: b });

  const token = link?.split("/").at(-1) ?? "";
  const [row] = await admin`
    select to_jsonb(i)::text as whole, octet_length(token_hash) as length from invitations i where partner_id = ${b}`;
  expect(row?.length).toBe(32);
  for (const secret of [token, code, code.replace("-", "")]) {
    expect(secret.length).toBeGreaterThanOrEqual(6);
    expect(row?.whole).not.toContain(secret);
    expect(row?.whole).not.toContain(Buffer.from(secret).toString("hex"));
  }
});

test("an invitation lasts seven days", async () => {
  const { dana, a } = await care();

  const { expiresAt } = await invitePartner(dana, { partnerId: a });

  const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(7, 2);
});

test("inviting again replaces what was sent and told before", async () => {
  const { dana, access, b } = await care();
  const first = await invitePartner(dana, { partnerId: b });

  const second = await invitePartner(dana, { partnerId: b });

  expect(second.link).not.toBe(first.link);
  expect(second.code).not.toBe(first.code);
  const rows = await admin`
    select revoked_at is null as live from invitations where partner_id = ${b} order by created_at`;
  expect(rows.map(({ live }) => live)).toEqual([false, true]);
  expect((await access())[1]?.invitation?.link).toBe(second.link);
});

test("several presses at once leave one way in", async () => {
  const { dana, access, b } = await care();
  const fiveAtOnce = (work: () => Promise<unknown>) =>
    Promise.all(Array.from({ length: 5 }, work));
  await fiveAtOnce(access);

  await fiveAtOnce(() => invitePartner(dana, { partnerId: b }));

  const [row] = await admin`
    select count(*)::int as live from invitations where partner_id = ${b} and revoked_at is null`;
  expect(row?.live).toBe(1);
});

test("the therapist sees each partner apart: not invited, invited, run out, signed in once", async () => {
  const { dana, couple, access, a, b } = await care();

  expect((await access()).map((one) => one.invitation)).toEqual([null, null]);

  await invitePartner(dana, { partnerId: b });
  await admin`update invitations set expires_at = now() - interval '1 hour' where partner_id = ${b}`;
  await aPartnerOf(couple, "a");

  expect(await access()).toMatchObject([
    { partnerId: a, seat: "a", hasSignedIn: true, invitation: null },
    {
      partnerId: b,
      seat: "b",
      hasSignedIn: false,
      invitation: { state: "expired", link: null },
    },
  ]);
});

test("a withdrawn invitation is gone", async () => {
  const { dana, couple, access, a } = await care();
  await invitePartner(dana, { partnerId: a });

  await withdrawPartnerInvitation(dana, { partnerId: a });

  expect((await access())[0]?.invitation).toBeNull();
  expect(await trailOf(couple.id)).toEqual([
    "couple.added",
    "partner.invited",
    "partner.invitation_withdrawn",
  ]);
});

test("whoever has signed in once is not invited again, but helped with a lost password", async () => {
  const { dana, couple, access, a } = await care({ isAssured: true });
  await aPartnerOf(couple, "a");

  await expect(invitePartner(dana, { partnerId: a })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { code } = await recoverPartner(dana, { partnerId: a });

  expect(code).toHaveLength(7);
  expect((await access())[0]).toMatchObject({
    hasSignedIn: true,
    invitation: { kind: "recovery", state: "waiting" },
  });
  expect(await trailOf(couple.id)).toContain("partner.recovery_opened");
});

test("a lost password needs the therapist's own password", async () => {
  const { dana, couple, access, a } = await care();
  await aPartnerOf(couple, "a");

  const attempt = recoverPartner(dana, { partnerId: a });

  await expect(attempt).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: "Confirm your password to do this.",
  });
  expect((await access())[0]?.invitation).toBeNull();
});

test("who never signed in has no password to lose", async () => {
  const { dana, a } = await care({ isAssured: true });

  const attempt = recoverPartner(dana, { partnerId: a });

  await expect(attempt).rejects.toMatchObject({ code: "CONFLICT" });
});

test.each([
  ["invites a partner", invitePartner],
  ["opens a lost password", recoverPartner],
  ["withdraws an invitation", withdrawPartnerInvitation],
])("nobody else %s", async (_what, verb) => {
  const { couple, a } = await care();

  const codes = await refusals(await strangersTo(couple), (caller) =>
    verb(caller, { partnerId: a }),
  );

  expect(codes).toEqual(REFUSED);
  expect(await mailsTo(a)).toEqual([]);
});

test("a partner cannot open a way in for themselves", async () => {
  const { couple, a } = await care();
  const ana = await aPartnerOf(couple, "a");

  for (const verb of [invitePartner, recoverPartner]) {
    await expect(verb(ana, { partnerId: a })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});

test("how partners get in is read by whoever treats them, and is not there for anyone else", async () => {
  const { couple } = await care();

  const codes = await refusals(await strangersTo(couple), (caller) =>
    listPartnerAccess(caller, { coupleId: couple.id }),
  );

  expect(codes).toEqual({
    ...REFUSED,
    "the owner": "NOT_FOUND",
    "an admin": "NOT_FOUND",
    "the front desk": "NOT_FOUND",
  });
});

test("an unknown partner or couple is as little there as a foreign one", async () => {
  const { dana } = await care({ isAssured: true });

  for (const verb of [
    invitePartner,
    recoverPartner,
    withdrawPartnerInvitation,
  ]) {
    await expect(verb(dana, { partnerId: unknownId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  await expect(
    listPartnerAccess(dana, { coupleId: unknownId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
