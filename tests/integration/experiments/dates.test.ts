import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { getActs } from "@/server/experiments/get-acts";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { giveFeedback } from "@/server/homework/give-feedback";
import { keepDate } from "@/server/jar/keep-date";
import { briefOf } from "@/tests/support/brief-care";
import { aCare } from "@/tests/support/homework";
import { anAgreed, jarOf } from "@/tests/support/jar";
import type { Caller } from "@/tests/support/world-people";

type Jar = Awaited<ReturnType<typeof anAgreed>>;

const tells = ({ of, drawId }: Jar, who: Caller, how: number | null) =>
  giveFeedback(who, {
    ...of,
    submissionId: randomUUID(),
    free: null,
    words: null,
    answers: { how },
    about: drawId,
  });

test("a date they went on stands among their small acts, with how it was for each, for the care team alone", async () => {
  const jar = await anAgreed();
  const { ana, ben, therapist, couple, of, ofDraw, drawId } = jar;
  const coupleId = couple.id;
  const dates = async () => (await getActs(therapist, { coupleId })).dates;
  expect(await dates()).toEqual([]);
  expect((await briefOf(jar)).hadDate).toBe(false);

  await keepDate(ben, { ...ofDraw, keep: null });
  const text = (await jarOf(ana, of.assignmentId)).done[0]?.idea?.text;
  expect(await dates()).toMatchObject([
    { id: drawId, text, landed: { a: null, b: null } },
  ]);
  expect((await briefOf(jar)).hadDate).toBe(true);

  const seen = async (who: Caller) => [
    await getPartnerHome(who),
    await jarOf(who, of.assignmentId),
  ];
  const before = await seen(ben);
  await tells(jar, ana, 3);
  await tells(jar, ana, 8);
  expect(await seen(ben)).toEqual(before);
  await tells(jar, ben, null);

  expect(await dates()).toMatchObject([{ landed: { a: 8, b: null } }]);
  for (const stranger of [ana, ben, (await aCare()).therapist]) {
    await expect(getActs(stranger, { coupleId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  await expect(getOpened(ben, of)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
