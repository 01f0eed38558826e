import { afterAll, expect, test } from "vitest";

import { aGateTo } from "@/tests/support/trips";

const gate = await aGateTo(process.env.APP_DATABASE_URL ?? "");
process.env.APP_DATABASE_URL = gate.url;
process.env.DATABASE_CONNECTIONS = "1";
const { getDay } = await import("@/server/day/get-day");
const { areYouThere, submit } = await import("@/tests/support/answers");
const { anAssignedReveal } = await import("@/tests/support/homework");
afterAll(() => gate.close());

test("Today takes at most 3 round trips to the database", async () => {
  const care = await anAssignedReveal();
  await submit(care.ana, care.assignmentId, areYouThere());
  expect((await getDay(care.therapist)).cameIn).toHaveLength(1);

  const trips = await gate.count(() => getDay(care.therapist));

  expect(trips).toBeLessThanOrEqual(3);
});
