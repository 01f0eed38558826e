import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { inPractice } from "@/server/db";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { holdReveal } from "@/server/homework/hold-reveal";
import { listHomeworkStatus } from "@/server/homework/list-homework-status";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { areYouThere, submit } from "@/tests/support/answers";
import { aMember, aPractice } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { given } from "@/tests/support/homework-deeds";
import { openSeen } from "@/tests/support/open-seen";
import { nobody, unknownId } from "../practices/people";

const firstPage = { after: null };

const statusFor = async (caller: Caller) =>
  (await listHomeworkStatus(caller, firstPage)).couples.map(
    ({ homework }) => homework,
  );

test.each(["owner", "admin", "front_desk"] as const)(
  "the %s meets names, the therapist and one word, and nothing more",
  async (role) => {
    const { practice, couple } = await anAssignedReveal();
    const { caller } = await aMember(practice, { roles: [role] });

    expect(await listHomeworkStatus(caller, firstPage)).toEqual({
      couples: [
        {
          coupleId: couple.id,
          a: "Ana",
          b: "Ben",
          therapist: "Dana Okafor",
          isOwn: false,
          homework: "given",
        },
      ],
      next: null,
    });
  },
);

test("nothing that either partner does changes what the office is told", async () => {
  const care = await anAssignedReveal();
  const { practice, therapist, ana, ben, assignmentId } = care;
  const office = practice.owner.caller;
  const told: string[][] = [];
  const look = async () => told.push(await statusFor(office));

  await submit(ben, assignmentId, areYouThere({ forTherapist: "Alone." }));
  await look();
  await chooseSharing(ben, { assignmentId, choice: "private" });
  await look();
  await submit(ana, assignmentId, areYouThere({ free: "no" }));
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await look();
  await holdReveal(therapist, { assignmentId, held: true });
  await look();

  expect(told).toEqual([["given"], ["given"], ["given"], ["given"]]);
});

test("what the therapist ends is over, whichever way it ended", async () => {
  const opened = await anAssignedReveal();
  for (const partner of [opened.ana, opened.ben]) {
    const { assignmentId } = opened;
    await submit(partner, assignmentId, areYouThere());
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  await openSeen(opened.therapist, {
    assignmentId: opened.assignmentId,
    units: ["moment"],
  });
  const shut = await anAssignedReveal();
  await shutReveal(shut.therapist, { assignmentId: shut.assignmentId });

  expect(await statusFor(opened.practice.owner.caller)).toEqual(["over"]);
  expect(await statusFor(shut.practice.owner.caller)).toEqual(["over"]);
});

test("what is taken back, and what one partner has alone, is as if never given", async () => {
  const { practice, therapist, couple, assignmentId } =
    await anAssignedReveal();
  await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  await given(therapist, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
  });

  expect(await statusFor(practice.owner.caller)).toEqual(["none"]);
});

test("whoever treats or bills is not told here, and another practice meets nothing", async () => {
  const { practice, therapist, ana, couple } = await anAssignedReveal();
  const colleague = await aMember(practice, { roles: ["therapist"] });
  const biller = await aMember(practice, { roles: ["biller"] });
  const supervisor = await aMember(practice, { roles: ["supervisor"] });
  const elsewhere = (await aPractice()).owner.caller;

  for (const caller of [
    therapist,
    ana,
    colleague.caller,
    biller.caller,
    supervisor.caller,
  ]) {
    await expect(listHomeworkStatus(caller, firstPage)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  await expect(listHomeworkStatus(nobody, firstPage)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  for (const after of [null, couple.id, unknownId]) {
    const { couples } = await listHomeworkStatus(elsewhere, { after });
    expect(couples).toEqual([]);
  }
});

test("the database itself lets only those who treat a couple change its word", async () => {
  const { practice, therapist, ana, couple } = await anAssignedReveal();
  const biller = await aMember(practice, { roles: ["biller"] });
  const colleague = await aMember(practice, { roles: ["therapist"] });
  const elsewhere = (await aPractice()).owner.caller;
  const changed = (caller: Caller) =>
    inPractice(caller, (tx) =>
      tx.execute(
        sql`update couples set homework_status = 'over' where id = ${couple.id} returning id`,
      ),
    );

  for (const caller of [
    ana,
    practice.owner.caller,
    biller.caller,
    colleague.caller,
    elsewhere,
  ]) {
    expect([...(await changed(caller))]).toEqual([]);
  }
  expect([...(await changed(therapist))]).toEqual([{ id: couple.id }]);
});

test("given back, it is homework again; and of two things ended at once neither is lost", async () => {
  const { practice, therapist, couple, assignmentId } =
    await anAssignedReveal();
  const second = await given(therapist, { coupleId: couple.id });
  const office = practice.owner.caller;

  await Promise.all(
    [assignmentId, second].map((id) =>
      takeBackAssignment(therapist, { assignmentId: id, takenBack: true }),
    ),
  );
  expect(await statusFor(office)).toEqual(["none"]);
  await takeBackAssignment(therapist, { assignmentId, takenBack: false });
  expect(await statusFor(office)).toEqual(["given"]);
  await Promise.all([
    shutReveal(therapist, { assignmentId }),
    takeBackAssignment(therapist, { assignmentId: second, takenBack: false }),
  ]);
  expect(await statusFor(office)).toEqual(["given"]);
});

test("each couple has its own word", async () => {
  const practice = await aPractice();
  const { therapist, couple } = await aCare(practice);
  await aCare(practice);
  await given(therapist, { coupleId: couple.id });

  const { couples } = await listHomeworkStatus(
    practice.owner.caller,
    firstPage,
  );

  expect(couples).toHaveLength(2);
  for (const { coupleId, homework } of couples) {
    expect(homework).toBe(coupleId === couple.id ? "given" : "none");
  }
});
