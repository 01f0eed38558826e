import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { getInvitation } from "@/server/auth/get-invitation";
import { getSelf } from "@/server/auth/get-self";
import { newInvitation } from "@/server/auth/invitation-codes";
import { signIn } from "@/server/auth/sign-in";
import { storedHash } from "@/server/auth/tokens";
import { digest, text, uuid, vouched } from "@/server/auth/vouch";
import { invitePartner } from "@/server/couples/invite-partner";
import { anonymously } from "@/server/db";
import { BadInput, Conflict, TooManyTries } from "@/server/errors";
import { inviteMember } from "@/server/practices/invite-member";
import { admin } from "@/tests/support/admin";
import {
  anEmail,
  aPractice,
  aTherapist,
  PASSWORD,
} from "@/tests/support/factories";
import {
  accept,
  enter,
  invited,
  newestToken,
  visitor,
  WORDS,
} from "@/tests/support/invitations";
import { whoIs } from "@/tests/support/sessions";

test("a partner comes in by the link and the code told in session", async () => {
  const dana = await aTherapist();
  const { token, code, partners } = await invited(dana);

  const caller = await enter(await accept({ token, code }));

  expect(await whoIs(caller)).toMatchObject({
    kind: "partner",
    partnerId: partners.a,
    seat: "a",
    assured: false,
  });
});

test("the code may be typed in any case, with or without its dash", async () => {
  const { token, code } = await invited(await aTherapist());

  await expect(
    accept({ token, code: ` ${code.toLowerCase().replace("-", " ")} ` }),
  ).resolves.toHaveProperty("ticket");
});

test("looking at a link changes nothing, and a link works once", async () => {
  const { token, code } = await invited(await aTherapist());
  await getInvitation(token);
  await getInvitation(token);

  await accept({ token, code });

  expect(await getInvitation(token)).toBeNull();
  await expect(accept({ token, code })).rejects.toThrow(Conflict);
});

test("of two who use one link at the same moment one comes in", async () => {
  const { token, code } = await invited(await aTherapist());

  const answers = await Promise.allSettled([
    accept({ token, code }),
    accept({ token, code, password: "eight lamps on the pier" }),
  ]);

  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(
    1,
  );
});

test.each(["expires_at", "revoked_at"])(
  "a link is over after its %s",
  async (column) => {
    const { token, code, partners } = await invited(await aTherapist());
    await admin`update invitations set ${admin({ [column]: new Date(Date.now() - 1000) })} where partner_id = ${partners.a}`;

    expect(await getInvitation(token)).toBeNull();
    await expect(accept({ token, code })).rejects.toThrow(Conflict);
  },
);

test("a wrong code opens nothing, is counted, and soon has to wait", async () => {
  const { token, code, partners } = await invited(await aTherapist());
  for (let n = 0; n < 5; n++) {
    await expect(accept({ token, code: `AAA-AA${n + 2}` })).rejects.toThrow(
      BadInput,
    );
  }

  await expect(accept({ token, code })).rejects.toThrow(TooManyTries);
  const [row] =
    await admin`select wrong_codes, used_at from invitations where partner_id = ${partners.a}`;
  expect(row).toMatchObject({ wrong_codes: 5, used_at: null });

  await admin`update sec.tries set last_at = last_at - interval '1 hour'`;
  await expect(accept({ token, code })).resolves.toHaveProperty("ticket");
});

test("the link alone is not enough: without a code nothing happens", async () => {
  const { token } = await invited(await aTherapist());

  await expect(accept({ token })).rejects.toMatchObject({
    fields: { code: [expect.any(String)] },
  });
});

test("a link handed over without an address asks for one", async () => {
  const { token, code } = await invited(await aTherapist(), null);

  await expect(accept({ token, code })).rejects.toMatchObject({
    fields: { email: [expect.any(String)] },
  });
  const email = anEmail("own");
  await enter(await accept({ token, code, email }));
  await expect(
    signIn(visitor, { email, password: WORDS }),
  ).resolves.toHaveProperty("ticket");
});

test("somebody on the staff comes in by the mailed link, with a name of their own", async () => {
  const { owner, practiceId } = await aPractice();
  const email = anEmail("noor");
  await inviteMember(owner.caller, {
    email,
    roles: ["therapist", "supervisor"],
  });

  const caller = await enter(
    await accept({ token: await newestToken(email), name: "Noor" }),
  );

  expect(await whoIs(caller)).toMatchObject({
    kind: "member",
    practiceId,
    name: "Noor",
    roles: ["therapist", "supervisor"],
  });
});

test("who has a password here already adds a place to it and can switch", async () => {
  const [home, away] = [await aTherapist(), await aPractice({ name: "Away" })];
  await inviteMember(away.owner.caller, {
    email: home.email,
    roles: ["therapist"],
  });
  const token = await newestToken(home.email);

  const caller = await enter(
    await accept({ token, name: "Dana", password: PASSWORD, existing: true }),
  );

  const self = await getSelf(caller);
  expect(self.actor).toMatchObject({
    accountId: home.accountId,
    practiceId: away.practiceId,
  });
  expect(self.places).toHaveLength(2);
});

test("a wrong password adds nothing and uses nothing up", async () => {
  const [home, away] = [await aTherapist(), await aPractice()];
  await inviteMember(away.owner.caller, {
    email: home.email,
    roles: ["therapist"],
  });
  const token = await newestToken(home.email);

  await expect(accept({ token, name: "Dana", existing: true })).rejects.toThrow(
    BadInput,
  );

  expect(await getInvitation(token)).not.toBeNull();
});

test("the other partner's password never joins the two: it is as good as a guessed one", async () => {
  const dana = await aTherapist();
  const home = anEmail("home");
  const { token, code, partners, coupleId } = await invited(dana, home);
  await enter(await accept({ token, code }));
  await admin`update partner_contacts set email = ${home} where partner_id = ${partners.b}`;
  const forBen = await invitePartner(dana.caller, { partnerId: partners.b });
  const bens = { token: await newestToken(partners.b), code: forBen.code };

  const chosen = await accept(bens).catch((error) => error);
  const opened = await accept({ ...bens, existing: true }).catch(
    (error) => error,
  );

  expect(chosen.fields.password).toEqual([
    "This password is on lists that others try first. Choose another.",
  ]);
  expect(opened.fields.password).toEqual([
    expect.stringMatching(/^The e-mail or the password is not right/),
  ]);
  const caller = await enter(
    await accept({ ...bens, password: "a password of his own" }),
  );
  expect(await whoIs(caller)).toMatchObject({ seat: "b", coupleId });
});

test("an address takes four sign-ins and no fifth", async () => {
  const email = anEmail("full");
  const dana = await aTherapist();
  const ways = await Promise.all(
    [1, 2, 3, 4, 5].map(() => invited(dana, email)),
  );
  for (const [n, { token, code }] of ways.slice(0, 4).entries()) {
    await accept({ token, code, password: `pier number ${n} at night` });
  }

  const { token = "", code } = ways[4] ?? {};
  await expect(
    accept({ token, code, password: "pier number five" }),
  ).rejects.toThrow(/another sign-in/);
  expect(await getInvitation(token)).not.toBeNull();
});

test("the seat itself asks for the code once more, whatever was checked before", async () => {
  const { token, emailA, partners } = await invited(await aTherapist());
  const take = (code: Uint8Array | null) =>
    anonymously((tx) =>
      tx.execute(
        sql`select outcome from ${vouched(
          "accept_invitation",
          digest(storedHash(token)),
          digest(code),
          text(emailA),
          text(emailA),
          uuid(null),
          text("hash"),
          text(null),
        )}`,
      ),
    );

  expect(await take(null)).toEqual([{ outcome: "gone" }]);
  expect(await take(storedHash("wrong"))).toEqual([{ outcome: "gone" }]);
  expect(
    await admin`select from partner_contacts where partner_id = ${partners.a} and account_id is not null`,
  ).toHaveLength(0);
});

test("a code is good for its own link alone", () => {
  const [one, other] = [newInvitation(), newInvitation()];

  expect(one.code).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/);
  expect(one.codeHash).not.toEqual(other.codeHash);
});
