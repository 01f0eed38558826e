import { expect, test } from "vitest";

import { redeemTicket } from "@/server/auth/tickets";
import { takeTries } from "@/server/auth/tries";
import { addressBucket } from "@/server/auth/visitor";
import { anonymously } from "@/server/db";
import { BadInput, TooManyTries } from "@/server/errors";
import { createPractice } from "@/server/practices/create-practice";
import { admin } from "@/tests/support/admin";
import { anEmail, aPractice, PASSWORD } from "@/tests/support/factories";
import { whoIs } from "@/tests/support/sessions";

const visitor = { address: null, browser: null };

const answers = (more: object = {}) => ({
  email: anEmail("mia"),
  password: "lantern over water",
  name: "Mia",
  practice: "Lantern",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
  country: "PT",
  seesCouples: false,
  ...more,
});

const ownerOf = async ({ ticket }: { ticket: string }) => {
  const session = await redeemTicket(ticket);
  return session && whoIs({ sessionKey: session.key });
};

test("whoever signs up a practice is its owner and admin, and treats nobody unless they say so", async () => {
  const owner = await ownerOf(await createPractice(visitor, answers()));
  const therapist = await ownerOf(
    await createPractice(visitor, answers({ seesCouples: true })),
  );

  expect(owner).toMatchObject({
    kind: "member",
    name: "Mia",
    roles: ["owner", "admin"],
  });
  expect(therapist).toMatchObject({ roles: ["owner", "admin", "therapist"] });
  const [practice] =
    await admin`select name, time_zone, currency, country, demo from practices where practice_id = ${owner?.practiceId ?? ""}`;
  expect(practice).toEqual({
    name: "Lantern",
    time_zone: "Europe/Lisbon",
    currency: "EUR",
    country: "PT",
    demo: true,
  });
});

test("a password that opens another sign-in of the address is refused as a listed one", async () => {
  const { owner } = await aPractice();

  await expect(
    createPractice(
      visitor,
      answers({ email: owner.email, password: PASSWORD }),
    ),
  ).rejects.toMatchObject({
    constructor: BadInput,
    fields: {
      password: [
        "This password is on lists that others try first. Choose another.",
      ],
    },
  });
});

test("guessing here uses up the same tries as guessing at the door", async () => {
  const { owner } = await aPractice();
  for (let n = 0; n < 3; n++) {
    await createPractice(
      visitor,
      answers({ email: owner.email, password: PASSWORD }),
    ).catch(() => {});
  }

  await expect(
    createPractice(visitor, answers({ email: owner.email })),
  ).rejects.toThrow(TooManyTries);
});

test("a fifth sign-in at an address hears what somebody hears who tried too often", async () => {
  const email = anEmail("full");
  for (const word of ["one", "two", "three", "four"]) {
    await createPractice(
      visitor,
      answers({ email, password: `lantern ${word}` }),
    );
  }

  await expect(createPractice(visitor, answers({ email }))).rejects.toThrow(
    TooManyTries,
  );
  expect(
    await admin`select from practices p join members m using (practice_id) where m.email = ${email}`,
  ).toHaveLength(4);
});

test("one network opens no endless number of practices", async () => {
  const here = { address: "203.0.113.77", browser: null };
  await createPractice(here, answers());
  const allowance = addressBucket("sign_up", here);
  for (let n = 0; n < 19; n++) {
    expect(await anonymously((tx) => takeTries(tx, allowance))).toBe(0);
  }

  await expect(createPractice(here, answers())).rejects.toThrow(TooManyTries);
});
