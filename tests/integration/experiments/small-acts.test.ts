import { expect, test } from "vitest";

import { getActs } from "@/server/experiments/get-acts";
import { getRatingForm } from "@/server/experiments/get-rating-form";
import { markDone } from "@/server/experiments/mark-done";
import { pickAct } from "@/server/experiments/pick-act";
import { putAsideAct } from "@/server/experiments/put-aside-act";
import { rateAct } from "@/server/experiments/rate-act";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import {
  anOpenLoved,
  does,
  morningComes,
  nightPasses,
  picks,
} from "@/tests/support/acts";
import { admin } from "@/tests/support/admin";
import { anAgreement } from "@/tests/support/brief-care";
import { aCare } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { writes } from "@/tests/support/joint";

async function opened(units?: string[]) {
  const care = await aCare();
  const coupleId = care.couple.id;
  const assignmentId = await anOpenLoved({ ...care, coupleId }, units);
  return { ...care, coupleId, assignmentId };
}

const notFound = { code: "NOT_FOUND" };
const card = { unit: "specific", item: 0 };

test("what the other asked for can be picked, one at a time, and is put aside without a reason", async () => {
  const { ana, assignmentId } = await opened();
  const cardsOf = async () =>
    (await getOpened(ana, { assignmentId })).acts?.cards;
  expect(await cardsOf()).toEqual([
    {
      ...card,
      text: "Walk with Ben after supper",
      from: "asked",
      picked: null,
    },
  ]);

  const [first, again] = await Promise.all([
    pickAct(ana, { assignmentId, act: card }),
    pickAct(ana, { assignmentId, act: card }),
  ]);

  expect(again).toEqual(first);
  expect(await cardsOf()).toMatchObject([{ picked: first.actId }]);
  expect((await getPartnerHome(ana)).acts).toMatchObject([
    { id: first.actId, text: "Walk with Ben after supper", isDone: false },
  ]);

  const own = await picks(ana, assignmentId, "Sit down together for breakfast");
  expect((await getPartnerHome(ana)).acts).toMatchObject([
    { id: own, text: "Sit down together for breakfast" },
  ]);
  expect((await getOpened(ana, { assignmentId })).acts).toMatchObject({
    cards: [{ picked: null }],
    inOwnWords: { id: own },
  });
  await putAsideAct(ana, { actId: own });
  expect((await getPartnerHome(ana)).acts).toEqual([]);
});

test("a wish for touch is no card until the therapist has released it", async () => {
  const closed = await opened();
  const touch = { unit: "specific.touch", item: 0 };
  await expect(
    pickAct(closed.ana, { assignmentId: closed.assignmentId, act: touch }),
  ).rejects.toMatchObject(notFound);

  const { ana, assignmentId } = await opened(["specific", "specific.touch"]);
  await pickAct(ana, { assignmentId, act: touch });
  expect((await getPartnerHome(ana)).acts).toMatchObject([
    { text: "Hold Ben before leaving" },
  ]);
});

test("at a monthly check-in one picks what was asked, what one appreciates, or what both agreed", async () => {
  const care = await aCare();
  const { ana, ben } = care;
  const assignmentId = await anAgreement(care, "Phones away at dinner");
  const cardsOf = async (who: typeof ana) =>
    (await getOpened(who, { assignmentId })).acts?.cards;
  const promise = { unit: "agreements", item: 0 };

  expect((await cardsOf(ana))?.map(({ from, text }) => [from, text])).toEqual([
    ["told", "An appreciation, said aloud: “The soup”"],
    ["agreed", "Phones away at dinner"],
  ]);
  await pickAct(ana, { assignmentId, act: promise });
  await pickAct(ana, { assignmentId, act: { unit: "appreciate", item: 0 } });
  const { actId } = await pickAct(ana, { assignmentId, act: promise });
  expect(await cardsOf(ana)).toMatchObject([
    { picked: null },
    { picked: actId },
  ]);
  expect(await cardsOf(ben)).toMatchObject([
    { picked: null },
    { picked: null },
  ]);

  // Something else stands there since: it is not what was picked.
  await writes(ben, assignmentId, [{ what: "Sunday walk" }], {
    question: "agreements",
    base: 1,
  });
  expect(await cardsOf(ana)).toMatchObject([
    { picked: null },
    { text: "Sunday walk", picked: null },
  ]);
  for (const unit of ["concern", "revisit", "topics_off"]) {
    await expect(
      pickAct(ana, { assignmentId, act: { unit, item: 0 } }),
    ).rejects.toMatchObject(notFound);
  }

  await markDone(ana, { actId, done: true });
  await morningComes([actId]);
  expect((await getPartnerHome(ben)).asked).toEqual([
    { id: actId, text: "Phones away at dinner" },
  ]);
});

test("what was done reaches the other in the morning, with its words and no hour", async () => {
  const { ana, ben, assignmentId } = await opened();
  const actId = await does(ana, assignmentId, "A note in your bag");
  const before = JSON.stringify(await getPartnerHome(ben));
  expect(before).not.toContain("A note in your bag");
  await expect(getRatingForm(ben, { actId })).rejects.toMatchObject(notFound);

  await morningComes([actId]);

  expect((await getPartnerHome(ben)).asked).toEqual([
    { id: actId, text: "A note in your bag" },
  ]);
  expect((await getRatingForm(ben, { actId })).text).toBe("A note in your bag");
  // From now on its doer can neither see what became of it nor take it back.
  expect((await getPartnerHome(ana)).acts).toEqual([]);
  await expect(markDone(ana, { actId, done: false })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(getRatingForm(ana, { actId })).rejects.toMatchObject(notFound);
});

test("until the morning a tap can be undone, and then nothing is shown", async () => {
  const { ana, ben, assignmentId } = await opened();
  const actId = await does(ana, assignmentId, "A note in your bag");
  expect((await getPartnerHome(ana)).acts).toMatchObject([{ isDone: true }]);

  await markDone(ana, { actId, done: false });
  await morningComes([actId]);

  expect((await getPartnerHome(ben)).asked).toEqual([]);
  expect((await getPartnerHome(ana)).acts).toMatchObject([{ isDone: false }]);
  await markDone(ana, { actId, done: true });
  await morningComes([actId]);
  expect((await getPartnerHome(ben)).asked).toHaveLength(1);
});

test("how it landed is for the therapist alone, and asked once", async () => {
  const { ana, ben, therapist, coupleId, assignmentId } = await opened();
  const [one = "", two = ""] = [
    await does(ana, assignmentId, "A note in your bag"),
    await does(ana, assignmentId, "Dinner and the dishes"),
  ];
  await morningComes([one, two]);
  const anasWorld = JSON.stringify([
    await getPartnerHome(ana),
    await getOpened(ana, { assignmentId }),
  ]);

  await rateAct(ben, { actId: one, answer: 8, note: "I needed that." });
  await rateAct(ben, { actId: two, answer: "not_noticed", note: null });

  await expect(
    rateAct(ben, { actId: one, answer: 1, note: null }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await getPartnerHome(ben)).asked).toEqual([]);
  expect(
    JSON.stringify([
      await getPartnerHome(ana),
      await getOpened(ana, { assignmentId }),
    ]),
  ).toBe(anasWorld);
  const { acts } = await getActs(therapist, { coupleId });
  expect(
    acts.map(({ seat, text, answer, landed, note }) => ({
      seat,
      text,
      answer,
      landed,
      note,
    })),
  ).toEqual([
    {
      seat: "a",
      text: "Dinner and the dishes",
      answer: "not_noticed",
      landed: null,
      note: null,
    },
    {
      seat: "a",
      text: "A note in your bag",
      answer: "landed",
      landed: 8,
      note: "I needed that.",
    },
  ]);
});

test("nobody rates their own act, one of another couple, or one that is not shown yet", async () => {
  const { ana, ben, therapist, assignmentId } = await opened();
  const others = await opened();
  const actId = await does(ana, assignmentId, "A note in your bag");
  const rating = { actId, answer: 3, note: null };
  await expect(rateAct(ben, rating)).rejects.toMatchObject(notFound);
  await morningComes([actId]);

  for (const caller of [ana, others.ben, therapist]) {
    await expect(rateAct(caller, rating)).rejects.toMatchObject(notFound);
  }
  for (const caller of [ben, others.ana, therapist]) {
    await expect(
      markDone(caller, { actId, done: false }),
    ).rejects.toMatchObject(notFound);
    await expect(putAsideAct(caller, { actId })).rejects.toMatchObject(
      notFound,
    );
  }
});

test("acts begin where they are offered, and where that is open", async () => {
  const { ana, therapist, coupleId } = await opened();
  const closed = await given(therapist, { coupleId, slug: "how-i-feel-loved" });
  const without = await given(therapist, { coupleId });

  for (const assignmentId of [closed, without]) {
    for (const act of [card, { words: "Make tea" }]) {
      await expect(pickAct(ana, { assignmentId, act })).rejects.toMatchObject(
        notFound,
      );
    }
  }
});

test("the trail says that something was done and never what", async () => {
  const { ana, coupleId, assignmentId } = await opened();
  await morningComes([await does(ana, assignmentId, "A note in your bag")]);

  const events = await admin<
    { action: string; detail: unknown; actor: string }[]
  >`
    select action, detail, actor_kind as actor from audit_events where couple_id = ${coupleId} and action like 'act.%' order by id`;
  expect(events).toEqual([
    { action: "act.picked", detail: {}, actor: "partner" },
    { action: "act.done", detail: {}, actor: "partner" },
    { action: "act.shown", detail: {}, actor: "job" },
  ]);
});

test("a tap that the night has not passed over is shown by no job", async () => {
  const { ana, ben, assignmentId } = await opened();
  const early = await does(ana, assignmentId, "The first");
  await nightPasses([early]);
  const late = await does(ana, assignmentId, "The second");
  await morningComes([early]);

  expect((await getPartnerHome(ben)).asked).toEqual([
    { id: early, text: "The first" },
  ]);
  expect((await getPartnerHome(ana)).acts).toMatchObject([{ id: late }]);
});
