import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { anEmail } from "@/tests/support/factories";
import { aListenerTo } from "@/tests/support/statements";
import { aGateTo } from "@/tests/support/trips";

const listener = await aListenerTo(process.env.APP_DATABASE_URL ?? "");
const gate = await aGateTo(listener.url);
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { addCouple } = await import("@/server/couples/add-couple");
const { getDay } = await import("@/server/day/get-day");
const { getNews } = await import("@/server/day/get-news");
const { addTold } = await import("@/server/disclosures/add-told");
const { listDisclosures } = await import(
  "@/server/disclosures/list-disclosures"
);
const { listOfCouple } = await import("@/server/disclosures/list-of-couple");
const { listUnread } = await import("@/server/disclosures/list-unread");
const { aCare } = await import("@/tests/support/homework");
const { forTherapist, moved } = await import("@/tests/support/disclosures");
const { given } = await import("@/tests/support/homework-deeds");
const { submit } = await import("@/tests/support/answers");
const { inDays } = await import("@/tests/support/days");

type Care = Awaited<ReturnType<typeof aCare>>;

let care: Care;
beforeAll(async () => {
  care = await aCare();
});
afterAll(() => {
  gate.close();
  listener.close();
});

/** Each new couple has told something, and every second one a thing that is due. */
async function couples(many: number) {
  for (let made = 0; made < many; made++) {
    const { coupleId } = await addCouple(care.therapist, {
      nameA: "Ida",
      nameB: "Jon",
      emailA: anEmail(`ida${made}`),
      emailB: null,
      secretsPolicy: "no_secrets",
    });
    const { disclosureId } = await addTold(care.therapist, {
      submissionId: randomUUID(),
      coupleId,
      seat: "a",
      words: "Something.",
      isAlwaysKept: false,
    });
    if (made % 2 > 0) continue;
    await moved(
      care.therapist,
      { coupleId, disclosureId },
      { state: "to_share", dueOn: inDays(0) },
    );
  }
}

const reads = {
  "the list of all couples": () =>
    listDisclosures(care.therapist, { list: "open" }),
  "what was not looked at": () => listUnread(care.therapist),
  Today: () => getDay(care.therapist),
  "the number beside Today": () => getNews(care.therapist),
  "one couple's": () =>
    listOfCouple(care.therapist, { coupleId: care.couple.id }),
};

/** One reading of each, after another has warmed what is kept. */
async function counted() {
  const found: Record<string, { trips: number; statements: string[] }> = {};
  for (const [name, read] of Object.entries(reads)) {
    await read();
    let trips = 0;
    const statements = await listener.during(async () => {
      trips = await gate.count(read);
    });
    found[name] = {
      trips,
      statements: statements
        .filter((text) => !text.includes("sec.touch()"))
        .toSorted(),
    };
  }
  return found;
}

test("for 500 couples the same statements are asked as for 2, in at most 3 round trips", async () => {
  const assignmentId = await given(care.therapist, {
    coupleId: care.couple.id,
  });
  await submit(care.ana, assignmentId, forTherapist());
  await couples(2);
  const few = await counted();
  await couples(498);

  const many = await counted();

  const { rows, hasMore } = await reads["the list of all couples"]();
  expect([rows.length, hasMore]).toEqual([100, true]);
  for (const name of Object.keys(reads)) {
    expect(many[name]?.trips, name).toBeLessThanOrEqual(3);
    expect(many[name]?.statements, name).toEqual(few[name]?.statements);
  }
}, 240_000);
