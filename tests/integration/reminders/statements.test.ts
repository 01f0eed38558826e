import { afterAll, expect, test } from "vitest";

import { aListenerTo } from "@/tests/support/statements";

const line = await aListenerTo(process.env.WORKER_DATABASE_URL ?? "");
process.env.WORKER_DATABASE_URL = line.url;
const { closeWorkerDatabase } = await import("@/server/jobs/in-job");
const { aRemindedCouple, longGiven, mailsOf, momentOf, remindAt, dayAhead } =
  await import("@/tests/support/reminders");
const { given } = await import("@/tests/support/homework-deeds");
const { aCoupleOf, aTherapist } = await import("@/tests/support/factories");
afterAll(async () => {
  await closeWorkerDatabase();
  line.close();
});

test("many are reminded in the statements that one couple takes", async () => {
  const [one, many] = [await aRemindedCouple(), await aRemindedCouple()];
  const dana = await aTherapist(many.practice);
  for (let couple = 0; couple < 6; couple++) {
    const { coupleId } = await aCoupleOf(dana);
    await given(dana.caller, { coupleId, dueOn: dayAhead(3) });
    await longGiven(coupleId);
  }
  const evening = momentOf(2, "18:00");
  await remindAt(one, momentOf(2, "17:00"));

  const few = await line.during(() => remindAt(one, evening));
  const more = await line.during(() => remindAt(many, evening));

  expect(few.length).toBeGreaterThan(4);
  expect(more).toHaveLength(few.length);
  expect(await mailsOf(many)).toEqual({ ana: 1, ben: 1 });
});
