import { expect, test } from "vitest";
import { getActs } from "@/server/experiments/get-acts";
import { markDone } from "@/server/experiments/mark-done";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { holdReveal } from "@/server/homework/hold-reveal";
import { dueActMornings } from "@/server/jobs/show-due-acts";
import { anOpenLoved, does, morningComes } from "@/tests/support/acts";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { given, typed } from "@/tests/support/homework-deeds";

async function opened() {
  const care = await aCare();
  const coupleId = care.couple.id;
  const assignmentId = await anOpenLoved({ ...care, coupleId });
  return { ...care, coupleId, assignmentId };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const withoutIds = (text: string) =>
  text
    .replaceAll(/[0-9a-f-]{36}/g, "id")
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"then"');

const worldOf = async ({ ana, ben, assignmentId }: Opened) =>
  withoutIds(
    JSON.stringify([
      await getPartnerHome(ana),
      await getOpened(ana, { assignmentId }),
      await getPartnerHome(ben),
      await getOpened(ben, { assignmentId }),
    ]),
  );

test("stopped by the therapist, nothing more is shown, and to both all looks as it did", async () => {
  const care = await opened();
  const { ana, ben, therapist, coupleId, assignmentId } = care;
  const before = await worldOf(care);
  await holdReveal(therapist, { assignmentId, held: true });
  expect(await worldOf(care)).toBe(before);

  const actId = await does(ana, assignmentId, "A note in your bag");
  const waiting = (await getPartnerHome(ana)).acts;
  await morningComes([actId]);

  expect(waiting).toMatchObject([{ id: actId, isDone: true }]);
  expect((await getPartnerHome(ben)).asked).toEqual([]);
  expect((await getPartnerHome(ana)).acts).toEqual([]);
  await expect(markDone(ana, { actId, done: false })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect((await getActs(therapist, { coupleId })).sources).toMatchObject([
    { assignmentId, heldFor: "therapist" },
  ]);

  // Let go, it is shown in the morning after.
  await holdReveal(therapist, { assignmentId, held: false });
  expect((await getPartnerHome(ben)).asked).toEqual([]);
  await admin`update sec.alarms set at = now() - interval '1 second' where purpose = 'show_acts'`;
  await morningComes([actId]);
  expect((await getPartnerHome(ben)).asked).toMatchObject([{ id: actId }]);
});

test("a sign of violence stops it for both, without a word to either", async () => {
  const care = await opened();
  const { ana, ben, therapist, coupleId, assignmentId } = care;
  const actId = await does(ben, assignmentId, "Ten minutes without a phone");
  const prep = await given(therapist, {
    coupleId,
    slug: "session-prep",
    sharing: "private",
    who: "a",
  });
  await submit(ana, prep, { on_mind: "The move.", safe_today: "no" });

  await morningComes([actId]);

  expect((await getPartnerHome(ana)).asked).toEqual([]);
  expect((await getPartnerHome(ben)).acts).toEqual([]);
});

test("a practice is looked at again only while something waits", async () => {
  const { ana, assignmentId, practice } = await opened();
  const isDue = async () =>
    (await dueActMornings()).some(
      (one) => one.practiceId === practice.practiceId,
    );
  const actId = await does(ana, assignmentId, "A note in your bag");
  expect(await isDue()).toBe(false);

  await morningComes([actId]);

  expect(await isDue()).toBe(false);
  expect(
    await admin`select at from sec.alarms where practice_id = ${practice.practiceId} and purpose = 'show_acts'`,
  ).toEqual([]);
});

test("the plan of the week begins with what was picked, and nothing typed is written over", async () => {
  const { ana, ben, therapist, coupleId, assignmentId } = await opened();
  const give = () => given(therapist, { coupleId, slug: "love-in-action" });
  const weekly = await give();
  const draftOf = async (who: typeof ana, id: string) =>
    Object.fromEntries(
      (await getAssignment(who, { assignmentId: id })).draft.map(
        ({ question, value }) => [question, value],
      ),
    );
  expect(await draftOf(ana, weekly)).toEqual({});

  await does(ana, assignmentId, "A note in your bag");

  expect(await draftOf(ana, weekly)).toEqual({
    intend: { what: "A note in your bag" },
    did: "yes",
  });
  expect(await draftOf(ben, weekly)).toEqual({});
  await typed(ana, weekly, "did", "partly");
  expect(await draftOf(ana, weekly)).toMatchObject({ did: "partly" });
  expect((await getPartnerHome(ana)).next).toMatchObject({ hasBegun: true });
});
