import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { inPractice } from "@/server/db";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getAssignment } from "@/server/homework/get-assignment";
import { getOpened } from "@/server/homework/get-opened";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { holdReveal } from "@/server/homework/hold-reveal";
import { reopenResponse } from "@/server/homework/reopen-response";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { queueEmail } from "@/server/outbox/queue-email";
import { confirmPassword } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";

async function bothFinished(
  choice: "share" | "in_session" | "private" = "share",
) {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  await submit(
    ana,
    assignmentId,
    areYouThere({ moment: "Ana's moment", forTherapist: "Ana's secret" }),
  );
  await submit(
    ben,
    assignmentId,
    areYouThere({ moment: "Ben's moment", forTherapist: "Ben's secret" }),
  );
  await chooseSharing(ana, { assignmentId, choice });
  await chooseSharing(ben, { assignmentId, choice: "in_session" });
  return care;
}

test("from assigning to both partners reading the same opened page", async () => {
  const { therapist, ana, ben, assignmentId } = await bothFinished();

  const before = await getTwoSides(therapist, { assignmentId });
  expect(before.reveal?.openness).toBe("ready");
  expect(JSON.stringify(before.rows)).toContain("Ana's secret");
  await openSeen(therapist, { assignmentId, units: ["moment", "more_of"] });

  const seenByAna = await getOpened(ana, { assignmentId });
  const seenByBen = await getOpened(ben, { assignmentId });
  expect(seenByAna.blocks).toEqual(seenByBen.blocks);
  expect(JSON.stringify(seenByBen.blocks)).toContain("Ana's moment");
  expect(JSON.stringify(seenByBen)).not.toContain("secret");
  expect((await getPartnerHome(ben)).opened.map(({ id }) => id)).toEqual([
    assignmentId,
  ]);
});

test("until it is opened neither reads a word of the other", async () => {
  const { ana, ben, assignmentId } = await bothFinished();

  await expect(getOpened(ben, { assignmentId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const seen = JSON.stringify([
    await getAssignment(ben, { assignmentId }),
    await getPartnerHome(ben),
  ]);
  expect(seen).not.toContain("Ana's");
  expect(seen).toContain("Ben's moment");
  expect(seen).not.toContain("Ben's secret");
  expect((await getAssignment(ana, { assignmentId })).state).toBe("done");
});

describe("what keeps a reveal closed", () => {
  test("taking the homework back, until it is given back", async () => {
    const { therapist, assignmentId } = await bothFinished();
    await takeBackAssignment(therapist, { assignmentId, takenBack: true });
    const open = () => openSeen(therapist, { assignmentId, units: ["moment"] });

    await expect(open()).rejects.toMatchObject({ code: "CONFLICT" });

    await takeBackAssignment(therapist, { assignmentId, takenBack: false });
    await open();
  });

  test("one part missing", async () => {
    const { therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    await chooseSharing(ana, { assignmentId, choice: "share" });

    await expect(
      openSeen(therapist, { assignmentId, units: ["moment"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("one who keeps it private, of which no copy exists", async () => {
    const { therapist, assignmentId } = await bothFinished("private");

    await expect(
      openSeen(therapist, { assignmentId, units: ["moment"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    expect(
      (await getTwoSides(therapist, { assignmentId })).reveal?.openness,
    ).toBe("refused");
  });

  test("a hold, until it is lifted", async () => {
    const { therapist, assignmentId } = await bothFinished();
    await holdReveal(therapist, { assignmentId, held: true });

    await expect(
      openSeen(therapist, { assignmentId, units: ["moment"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await holdReveal(therapist, { assignmentId, held: false });
    await openSeen(therapist, { assignmentId, units: ["moment"] });
  });

  test("shutting it, for good", async () => {
    const { therapist, ana, ben, assignmentId } = await bothFinished();
    await shutReveal(therapist, { assignmentId });

    await expect(
      openSeen(therapist, { assignmentId, units: ["moment"] }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    for (const partner of [ana, ben]) {
      expect((await getPartnerHome(partner)).past).toHaveLength(1);
    }
  });
});

describe("with the phone in another hand", () => {
  test("private answers are not reread without the password", async () => {
    const { ana, assignmentId } = await bothFinished();

    await expect(getOwnAnswers(ana, { assignmentId })).rejects.toMatchObject({
      name: "NeedsPassword",
    });
    await confirmPassword(ana);
    expect(
      JSON.stringify(await getOwnAnswers(ana, { assignmentId })),
    ).toContain("Ana's secret");
  });

  test("a choice moves to private freely, and towards sharing only with the password", async () => {
    const { ana, assignmentId } = await bothFinished();
    await chooseSharing(ana, { assignmentId, choice: "private" });

    await expect(
      chooseSharing(ana, { assignmentId, choice: "share" }),
    ).rejects.toMatchObject({ name: "NeedsPassword" });
    await confirmPassword(ana);
    await chooseSharing(ana, { assignmentId, choice: "share" });
  });
});

test("taking a part back brings every word to the draft and takes the copy away", async () => {
  const { therapist, ana, assignmentId } = await bothFinished();
  await expect(reopenResponse(ana, { assignmentId })).rejects.toMatchObject({
    name: "NeedsPassword",
  });
  await confirmPassword(ana);
  await reopenResponse(ana, { assignmentId });

  const again = await getAssignment(ana, { assignmentId });
  expect(again.state).toBe("to_do");
  expect(again.draft.map(({ value }) => value)).toContain("Ana's secret");
  await expect(
    openSeen(therapist, { assignmentId, units: ["moment"] }),
  ).rejects.toMatchObject({ code: "CONFLICT" });

  await submit(ana, assignmentId, areYouThere({ moment: "Said better" }));
  await chooseSharing(ana, { assignmentId, choice: "share" });
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  await expect(reopenResponse(ana, { assignmentId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a question the therapist did not tick stays closed for both", async () => {
  const { therapist, ana, ben, assignmentId } = await bothFinished();
  await openSeen(therapist, { assignmentId, units: ["more_of"] });

  for (const partner of [ana, ben]) {
    expect(
      JSON.stringify((await getOpened(partner, { assignmentId })).blocks),
    ).not.toContain("moment");
  }
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  expect(
    JSON.stringify((await getOpened(ben, { assignmentId })).blocks),
  ).toContain("Ana's moment");
});

test("an opened or shut reveal is stone to the database too, also for its therapist", async () => {
  const { therapist, assignmentId } = await bothFinished();
  await openSeen(therapist, { assignmentId, units: ["moment"] });
  const other = await bothFinished();
  await shutReveal(other.therapist, other);
  const closeAgain = (who: Caller, id: string) =>
    inPractice(who, (tx) =>
      tx.execute(
        sql`update reveals set state = 'closed' where assignment_id = ${id} returning state`,
      ),
    );

  expect([...(await closeAgain(therapist, assignmentId))]).toEqual([]);
  expect([...(await closeAgain(other.therapist, other.assignmentId))]).toEqual(
    [],
  );
});

test("a partner's session writes to nobody but those who treat them", async () => {
  const { ana, ben } = await anAssignedReveal();
  const mailToBen = inPractice(ana, (tx, actor) =>
    queueEmail(tx, actor.practiceId, "something-new", {
      partnerId: ben.partnerId,
    }),
  );

  await expect(mailToBen).rejects.toThrow();
});
