import { expect, test } from "vitest";

import { addCouple } from "@/server/couples/add-couple";
import { coupleRecord } from "@/server/couples/records";
import { inPractice } from "@/server/db";

import {
  ANA_AND_BEN,
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  nobody,
  strangersTo,
  trailOf,
} from "../practices/people";

const read = (caller: Parameters<typeof inPractice>[0], id: string) =>
  inPractice(caller, (tx, actor) => coupleRecord(tx, actor, id));

test("a therapist adds two people and becomes their therapist of record", async () => {
  const dana = await aMember(await aPractice(), ["therapist"], {
    name: "Dana Okafor",
  });

  const { coupleId, partners } = await addCouple(dana, ANA_AND_BEN);

  expect(await read(dana, coupleId)).toEqual({
    id: coupleId,
    secretsPolicy: "limited",
    partners: {
      a: { id: partners.a, name: "Ana" },
      b: { id: partners.b, name: "Ben" },
    },
    careTeam: [
      {
        memberId: dana.memberId,
        name: "Dana Okafor",
        role: "therapist_of_record",
      },
    ],
  });
  expect(await trailOf(coupleId)).toEqual(["couple.added"]);
});

test("an intern opens a couple too", async () => {
  const sam = await aMember(await aPractice(), ["intern"]);

  const { coupleId } = await addCouple(sam, ANA_AND_BEN);

  expect((await read(sam, coupleId)).careTeam).toHaveLength(1);
});

test("each couple begins with four keys: one for both, one for clinicians, one for each partner", async () => {
  const couple = await aCoupleOf(
    await aMember(await aPractice(), ["therapist"]),
  );

  const keys = await admin`
    select kind, partner_id from data_keys where couple_id = ${couple.id} order by kind, partner_id`;

  expect(keys.map(({ kind }) => kind)).toEqual([
    "clinicians",
    "couple",
    "partner",
    "partner",
  ]);
  expect(new Set(keys.map(({ partner_id }) => partner_id))).toEqual(
    new Set([null, couple.partners.a, couple.partners.b]),
  );
});

test("two partners may share one address, and either may have none", async () => {
  const dana = await aMember(await aPractice(), ["therapist"]);
  const home = "both@harbor.example";

  await aCoupleOf(dana, { emailA: home, emailB: home });
  const couple = await aCoupleOf(dana, { emailA: null, emailB: null });

  expect(await read(dana, couple.id)).toMatchObject({ id: couple.id });
});

test("only a clinician opens a couple", async () => {
  const practice = await aPractice();
  const couple = await aCoupleOf(await aMember(practice, ["therapist"]));

  for (const role of [
    "owner",
    "admin",
    "biller",
    "front_desk",
    "supervisor",
  ] as const) {
    const attempt = addCouple(await aMember(practice, [role]), ANA_AND_BEN);
    await expect(attempt, role).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(
    addCouple(await aPartnerOf(couple, "a"), ANA_AND_BEN),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(addCouple(nobody, ANA_AND_BEN)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});

test("who a couple is, is told to its own people and to those who run the practice", async () => {
  const couple = await aCoupleOf(
    await aMember(await aPractice(), ["therapist"]),
  );
  const told: Record<string, string> = {};

  for (const [who, caller] of Object.entries(await strangersTo(couple))) {
    told[who] = await read(caller, couple.id).then(
      () => "told",
      (error) => error.code,
    );
  }

  expect(told).toEqual({
    "the other partner": "told",
    "a partner of another couple": "NOT_FOUND",
    "a colleague": "NOT_FOUND",
    "the owner": "told",
    "an admin": "told",
    "the front desk": "told",
    "a biller": "NOT_FOUND",
    "a supervisor": "NOT_FOUND",
    "a therapist and owner elsewhere": "NOT_FOUND",
    "nobody signed in": "UNAUTHORIZED",
  });
});
