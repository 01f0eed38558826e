import { describe, expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getPartnerView } from "@/server/homework/get-partner-view";
import { getTogether } from "@/server/homework/get-together";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { startEntry } from "@/server/homework/start-entry";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { openSeen } from "@/tests/support/open-seen";
import { aSmallerOne, change, smaller } from "@/tests/support/smaller";

const auditOf = (assignmentId: string, action: string) =>
  admin<{ detail: object }[]>`
    select detail from audit_events where action = ${action} and subject_id = ${assignmentId} order by id desc limit 1`;

test("both partners and the therapist read it wherever the worksheet is", async () => {
  const { therapist, ana, ben, assignmentId } = await aSmallerOne();

  for (const one of [ana, ben]) {
    expect((await getAssignment(one, { assignmentId })).smaller).toEqual(
      smaller,
    );
    expect((await getPartnerHome(one)).next?.smaller).toEqual(smaller);
  }
  expect((await getTwoSides(therapist, { assignmentId })).smaller).toEqual(
    smaller,
  );
  for (const seat of ["a", "b"] as const) {
    const view = await getPartnerView(therapist, { assignmentId, seat });
    const own = await getAssignment(seat === "a" ? ana : ben, { assignmentId });
    expect(view).toMatchObject({ smaller, worksheet: own.worksheet });
  }
});

test("what both write together has one too", async () => {
  const { ana, assignmentId } = await aSmallerOne({
    slug: "date-jar",
    sharing: "shared",
  });

  expect((await getTogether(ana, { assignmentId })).smaller).toEqual(smaller);
  expect((await getPartnerHome(ana)).next?.smaller).toEqual(smaller);
});

test("a copy of each has its own, sealed apart, and nobody reads the other's", async () => {
  const { therapist, ana, ben, assignmentId, other } = await aSmallerOne({
    slug: "session-prep",
    sharing: "private",
  });

  await change(therapist, other, { smaller: { words: "Ben's.", minutes: 1 } });

  expect((await getAssignment(ana, { assignmentId })).smaller).toEqual(smaller);
  expect((await getAssignment(ben, { assignmentId: other })).smaller).toEqual({
    words: "Ben's.",
    minutes: 1,
  });
  await expect(
    getAssignment(ana, { assignmentId: other }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(getAssignment(ben, { assignmentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("it is changed for both, stays where nothing is said of it, and is taken away", async () => {
  const { therapist, ana, ben, assignmentId } = await aSmallerOne();
  const read = () =>
    Promise.all(
      [ana, ben].map((one) =>
        getAssignment(one, { assignmentId }).then((part) => part.smaller),
      ),
    );
  const other = { words: "Read it, and talk of it.", minutes: 4 };

  await change(therapist, assignmentId, { smaller: other });
  expect(await read()).toEqual([other, other]);
  expect(await auditOf(assignmentId, "worksheet.changed")).toMatchObject([
    { detail: { smallerMinutes: 4 } },
  ]);

  await change(therapist, assignmentId, { note: "No hurry." });
  expect(await read()).toEqual([other, other]);

  await change(therapist, assignmentId, { smaller: null });
  expect(await read()).toEqual([null, null]);
  expect((await getTwoSides(therapist, { assignmentId })).smaller).toBeNull();
  expect(await auditOf(assignmentId, "worksheet.changed")).toMatchObject([
    { detail: { smallerMinutes: "none" } },
  ]);
});

test("the trail says that there is one, and none of its words", async () => {
  const { assignmentId } = await aSmallerOne();

  const [event] = await auditOf(assignmentId, "worksheet.assigned");

  expect(event?.detail).toMatchObject({ smallerMinutes: 2 });
  expect(JSON.stringify(event)).not.toContain("too much");
});

describe("whoever does just that finishes", () => {
  test("with the first question alone, and learns nothing else by it", async () => {
    const care = await aSmallerOne();
    const { therapist, ana, ben, assignmentId } = care;
    const seen = () => getAssignment(ben, { assignmentId });
    const before = await seen();

    await submit(ana, assignmentId, {
      moment: "The station.",
      tail_free: "yes",
    });
    await chooseSharing(ana, { assignmentId, choice: "share" });

    expect(await seen()).toEqual(before);
    await submit(ben, assignmentId, areYouThere());
    await chooseSharing(ben, { assignmentId, choice: "share" });
    await openSeen(therapist, { assignmentId, units: ["moment"] });
    expect(JSON.stringify(await getOpened(ben, { assignmentId }))).toContain(
      "The station.",
    );
  });

  test("nobody reads which it was", async () => {
    const { therapist, ana, assignmentId } = await aSmallerOne();
    await submit(ana, assignmentId, { tail_free: "yes" });

    const read = await getTwoSides(therapist, { assignmentId });

    expect(read.smaller).toEqual(smaller);
    expect(read.sides.a).toEqual({
      name: "Ana",
      isAsked: true,
      submittedAt: expect.any(Date),
      choice: null,
    });
  });

  test("but says whether it is safe, and where there is none all of it", async () => {
    const { ana, ben, assignmentId, other, therapist } = await aSmallerOne({
      slug: "session-prep",
      sharing: "private",
    });
    await change(therapist, other, { smaller: null });

    await expect(submit(ana, assignmentId, {})).rejects.toMatchObject({
      fields: { safe_today: [expect.stringMatching(/^Please answer this/)] },
    });
    await submit(ana, assignmentId, { safe_today: "yes" });
    await expect(
      submit(ben, other, { safe_today: "yes" }),
    ).rejects.toMatchObject({ fields: { on_mind: [expect.any(String)] } });
  });

  test("where it says so to whoever is asked, none of its questions must be answered", async () => {
    const { ana, assignmentId } = await aSmallerOne();
    const { worksheet } = await getAssignment(ana, { assignmentId });

    const must = worksheet.parts
      .flatMap((part) => part.fields)
      .filter((field) => field.type !== "info" && field.required);

    expect(must).toEqual([]);
  });
});

test("an entry begun later is without it, as it is without the note", async () => {
  const { ana, assignmentId: standingId } = await aSmallerOne({
    slug: "space-and-return-log",
    sharing: "private",
    who: "a",
    smaller: { ...smaller, minutes: 1 },
  });
  await submit(ana, standingId, { blocked_or_followed: "no" });

  const { assignmentId } = await startEntry(ana, { standingId });

  expect((await getAssignment(ana, { assignmentId })).smaller).toBeNull();
});

test("what is kept of its words is sealed", async () => {
  const { assignmentId } = await aSmallerOne();

  const [row] = await admin<{ smaller: Uint8Array; minutes: number }[]>`
    select smaller, smaller_minutes as minutes from assignments where id = ${assignmentId}`;

  expect(row?.minutes).toBe(2);
  expect(Buffer.from(row?.smaller ?? []).toString("latin1")).not.toContain(
    "too much",
  );
  await expect(
    admin`update assignments set smaller_minutes = null where id = ${assignmentId}`,
  ).rejects.toThrow("assignments_smaller_fits");
});
