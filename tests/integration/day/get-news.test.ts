import { expect, test } from "vitest";

import { getDay } from "@/server/day/get-day";
import { getNews } from "@/server/day/get-news";
import { markSeen } from "@/server/day/mark-seen";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { dutyOpened, taskDone, wantsToDie } from "@/tests/support/safety-care";

type Care = Awaited<ReturnType<typeof anAssignedReveal>>;

/** As many as the page lists in its places. */
async function listed({ therapist }: Pick<Care, "therapist">) {
  const { reviews, tasks, disclosures, cameIn, ready } =
    await getDay(therapist);
  return [reviews, tasks, disclosures, cameIn, ready].flat().length;
}

async function agreed(free = "yes") {
  const care = await anAssignedReveal();
  for (const who of [care.ana, care.ben]) {
    await submit(who, care.assignmentId, areYouThere({ free }));
    await chooseSharing(who, { ...care, choice: "share" });
  }
  return care;
}

test("is the number of what Today lists, and falls as it is dealt with", async () => {
  const care = await agreed();
  expect(await getNews(care.therapist)).toBe(3);
  expect(await listed(care)).toBe(3);

  await markSeen(care.therapist, { ...care, seat: "a", seen: true });
  expect(await getNews(care.therapist)).toBe(2);

  await holdReveal(care.therapist, { ...care, held: true });
  expect(await getNews(care.therapist)).toBe(1);
  expect(await listed(care)).toBe(1);
});

test("counts a review, and not the reveal that it holds", async () => {
  const care = await agreed("no");

  expect(await getNews(care.therapist)).toBe(4);
  expect(await listed(care)).toBe(4);
});

test("counts what is late for somebody's safety until it is done", async () => {
  const care = await aCare();
  const of = { coupleId: care.couple.id, seat: "a" } as const;
  await wantsToDie(care.ana);
  const before = await getNews(care.therapist);
  expect(before).toBe(await listed(care));

  await admin`update safety_tasks set raised_at = raised_at - interval '2 days',
    due_at = due_at - interval '2 days' where couple_id = ${of.coupleId}`;
  await dutyOpened(care.therapist, of);
  expect(await getNews(care.therapist)).toBe((before ?? 0) + 3);
  expect(await listed(care)).toBe((before ?? 0) + 3);

  await taskDone(care.therapist, of, "contact");
  expect(await getNews(care.therapist)).toBe((before ?? 0) + 2);
  expect(await listed(care)).toBe((before ?? 0) + 2);
});

test("holds nothing of couples that somebody else treats", async () => {
  const { practice } = await agreed();
  const colleague = await aTherapist(practice, { name: "Imani Shah" });

  expect(await getNews(colleague.caller)).toBe(0);
  expect(await getNews((await aCare()).therapist)).toBe(0);
});

test("is nothing for staff without such a day, and refused to a partner", async () => {
  const { practice, ana } = await agreed();
  const biller = await aMember(practice, { roles: ["biller"] });

  expect(await getNews(practice.owner.caller)).toBeNull();
  expect(await getNews(biller.caller)).toBeNull();
  await expect(getNews(ana)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
