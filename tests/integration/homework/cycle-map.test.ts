import { expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getCoupleView } from "@/server/homework/get-couple-view";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { shareUnits } from "@/server/worksheets/projection";
import { submit } from "@/tests/support/answers";
import { anasHalf, bensHalf } from "@/tests/support/cycle-answers";
import { aCare } from "@/tests/support/homework";
import { writes } from "@/tests/support/joint";
import { openSeen } from "@/tests/support/open-seen";
import { shipped } from "@/tests/support/shipped";

type Care = Awaited<ReturnType<typeof aCare>>;

const give = (
  { therapist, couple }: Care,
  slug: string,
  sharing: "private" | "reveal" = "reveal",
) =>
  assignWorksheet(therapist, {
    coupleId: couple.id,
    slug,
    who: sharing === "reveal" ? "each" : "a",
    sharing,
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });

const units = shareUnits(shipped("cycle-map")).map(({ key }) => key);

async function bothHalves() {
  const care = await aCare();
  const { assignmentIds } = await give(care, "cycle-map");
  const [assignmentId = ""] = assignmentIds;
  const { ana, ben } = care;
  await submit(ana, assignmentId, anasHalf);
  await submit(ben, assignmentId, bensHalf);
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await chooseSharing(ben, { assignmentId, choice: "in_session" });
  const open = () => openSeen(care.therapist, { assignmentId, units });
  return { ...care, assignmentId, open };
}

/** Ana says that it is not safe to speak together. */
async function notSafe(care: Care) {
  const { assignmentIds } = await give(care, "session-prep", "private");
  await submit(care.ana, assignmentIds[0] ?? "", {
    on_mind: "Money",
    safe_today: "no",
  });
}

test("both read one map, the same as their therapist, and give it a name together", async () => {
  const { ana, ben, therapist, assignmentId, open } = await bothHalves();
  await open();

  const seen = await getOpened(ana, { assignmentId });
  const [map] = seen.blocks;
  expect(map).toMatchObject({
    kind: "cycle",
    headline: "The loop is the problem, not either of you.",
  });
  expect(JSON.stringify(map)).toContain("Ben goes quiet");
  expect((await getOpened(ben, { assignmentId })).blocks).toEqual(seen.blocks);

  await writes(ben, assignmentId, "The knocking");
  await writes(therapist, assignmentId, "Hand flat on the table", {
    question: "signal",
  });
  const { joint } = await getCoupleView(therapist, { assignmentId });
  expect(joint?.titleFrom).toBe("name");
  expect(joint?.answers.map(({ value }) => value)).toEqual([
    "The knocking",
    "Hand flat on the table",
  ]);
});

test("on the way to a phone goes nothing of what comes later, of scores or of chips", async () => {
  const care = await aCare();
  const { assignmentIds } = await give(care, "cycle-map");
  const part = await getAssignment(care.ana, {
    assignmentId: assignmentIds[0] ?? "",
  });

  expect(part.worksheet.parts.map(({ by }) => by)).toEqual(["each"]);
  expect(JSON.stringify(part)).not.toMatch(/Pursue|Ask alone|stop sign/);
});

test("while a sign of violence is under review a map is not given, and the clinician reads why", async () => {
  const care = await aCare();
  await notSafe(care);

  await expect(give(care, "cycle-map")).rejects.toMatchObject({
    fields: { slug: [expect.stringContaining("fear or control")] },
  });
  await expect(give(care, "cycle-map", "private")).rejects.toMatchObject({
    fields: { slug: [expect.stringContaining("fear or control")] },
  });
});

test("one that waits is held and cannot be opened, and no partner sees a difference", async () => {
  const care = await bothHalves();
  const { ana, ben, therapist, assignmentId, open } = care;
  const before = await getPartnerHome(ben);
  await notSafe(care);

  await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });
  const sides = await getTwoSides(therapist, { assignmentId });
  expect(sides.notNow).toContain("fear or control");
  expect(sides.reveal?.openness).toBe("held");
  expect(await getPartnerHome(ben)).toEqual(before);
  for (const partner of [ana, ben]) {
    await expect(writes(partner, assignmentId, "Now")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("a map that was open before stays as it is for both, and only the therapist reads why to wait", async () => {
  const care = await bothHalves();
  const { ben, therapist, assignmentId, open } = care;
  await open();
  const before = await getOpened(ben, { assignmentId });
  await notSafe(care);

  expect(await getOpened(ben, { assignmentId })).toEqual(before);
  expect((await getTwoSides(therapist, { assignmentId })).notNow).toContain(
    "fear or control",
  );
});

test("with any hold the whole preparation of a check-in stays with the therapist", async () => {
  const care = await aCare();
  const { ana, ben, therapist } = care;
  const { assignmentIds } = await give(care, "monthly-check-in");
  const [assignmentId = ""] = assignmentIds;
  for (const partner of [ana, ben]) {
    await submit(partner, assignmentId, {
      appreciate: [{ what: "The soup" }],
      feelings: ["hopeful"],
      concern: "I feel alone with the mornings",
      ready: 2,
      tail_free: "yes",
    });
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  await holdReveal(therapist, { assignmentId, held: true });

  for (const each of [["appreciate"], ["appreciate", "feelings", "concern"]]) {
    await expect(
      openSeen(therapist, { assignmentId, units: each }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  }
  for (const partner of [ana, ben]) {
    await expect(getOpened(partner, { assignmentId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});
