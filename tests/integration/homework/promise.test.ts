import { expect, test } from "vitest";

import { listCouples } from "@/server/couples/list-couples";
import { getDay } from "@/server/day/get-day";
import { getNews } from "@/server/day/get-news";
import { getOpened } from "@/server/homework/get-opened";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { listAssignments } from "@/server/homework/list-assignments";
import { openReveal } from "@/server/homework/open-reveal";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { finish } from "@/tests/support/homework-deeds";
import { seenBy } from "@/tests/support/open-seen";
import { rawSpot } from "@/tests/support/raw-spot-answers";
import { bothFinished, rawSpots } from "@/tests/support/raw-spots";

const notFound = { code: "NOT_FOUND" };

test("as long as a promise is missing it is ready nowhere, as its own page says", async () => {
  const care = await aCare();
  const { therapist, couple, ana, ben } = care;
  const { anas, bens } = await rawSpots(care);
  await finish(ana, anas, rawSpot(), "share");
  const told = async () => {
    const { couples } = await listCouples(therapist, { after: null });
    const { ready, cameIn, reviews } = await getDay(therapist);
    const listed = await listAssignments(therapist, { coupleId: couple.id });
    const own = await getTwoSides(therapist, { assignmentId: anas });
    return {
      page: own.reveal?.openness,
      today: ready.map(({ assignmentId }) => assignmentId),
      news:
        (await getNews(therapist)) ===
        ready.length + cameIn.length + reviews.length,
      couples: couples[0]?.state?.ready,
      couple: listed.find(({ id }) => id === anas)?.reveal?.openness,
    };
  };
  const missing = {
    page: "unpromised",
    today: [],
    news: true,
    couples: 0,
    couple: "unpromised",
  };
  expect(await told()).toEqual(missing);
  await submit(ben, bens, rawSpot({ promised: false }));
  expect(await told()).toEqual(missing);

  const again = await rawSpots(care);
  await submit(ben, again.bens, rawSpot());

  expect(await told()).toEqual({
    page: "ready",
    today: [anas],
    news: true,
    couples: 1,
    couple: "ready",
  });
});

test("showing waits for whoever is taking their promise back", async () => {
  const { therapist, ben, anas, bens } = await bothFinished();
  const seen = await seenBy(therapist, anas);
  const waiting = () =>
    admin`select from pg_locks where locktype = 'advisory' and not granted`;

  const opening = await admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${ben.partnerId}::text || ${bens}, 0))`;
    const asked = openReveal(therapist, {
      assignmentId: anas,
      units: ["share_line"],
      seen,
    }).catch((error: unknown) => error);
    await expect.poll(waiting, { timeout: 5_000 }).toHaveLength(1);
    await tx`delete from response_answers where assignment_id = ${bens}`;
    await tx`delete from responses where assignment_id = ${bens}`;
    return { asked };
  });

  expect(await opening.asked).toMatchObject({ code: "CONFLICT" });
  await expect(getOpened(ben, { assignmentId: anas })).rejects.toMatchObject(
    notFound,
  );
});
