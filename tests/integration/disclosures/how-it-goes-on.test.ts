import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";
import { changeSecretsPolicy } from "@/server/couples/change-secrets-policy";
import { addTold } from "@/server/disclosures/add-told";
import { changeDisclosure } from "@/server/disclosures/change-disclosure";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { undoStep } from "@/server/disclosures/undo-step";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { reopenResponse } from "@/server/homework/reopen-response";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { inDays } from "@/tests/support/days";
import { aSecret, kept, lists, moved, TOLD } from "@/tests/support/disclosures";
import { anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";
import { confirmedBeside } from "@/tests/support/sessions";

const NOTHING = { dueOn: null, note: null, isAgreed: false };

describe("how it goes on", () => {
  test("every step stays, with who and when, and an undo is one more", async () => {
    const { therapist, of } = await kept();
    await moved(therapist, of, { state: "discussed", note: "Alone, today." });
    await moved(therapist, of, {
      state: "to_share",
      dueOn: inDays(7),
      isAgreed: true,
    });
    await undoStep(therapist, { ...of, after: 2 });

    const { standing, steps } = await getDisclosure(therapist, of);

    expect(standing).toMatchObject({ state: "discussed", number: 3 });
    expect(steps).toMatchObject([
      { state: "discussed", note: "Alone, today.", by: "Dana Okafor" },
      { state: "to_share", dueOn: inDays(7), isUndo: false },
      { state: "discussed", note: "Alone, today.", isUndo: true },
    ]);
  });

  test("the first step undone, it is new; nothing can be undone before it", async () => {
    const { therapist, of } = await kept();
    await expect(
      undoStep(therapist, { ...of, after: 1 }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    await moved(therapist, of, { state: "shared" });
    expect(await lists(therapist, "shared")).toHaveLength(1);

    await undoStep(therapist, { ...of, after: 1 });

    expect(await lists(therapist, "shared")).toEqual([]);
    expect(await lists(therapist)).toMatchObject([
      { standing: { state: "new", number: 2 } },
    ]);
  });

  test("whoever did not see the last step is told so, and nothing is written", async () => {
    const { therapist, of } = await kept();
    await moved(therapist, of, { state: "discussed" });

    await expect(
      changeDisclosure(therapist, {
        ...NOTHING,
        ...of,
        after: 0,
        state: "shared",
      }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await getDisclosure(therapist, of)).steps).toHaveLength(1);
  });

  test("two at once: one of them goes on", async () => {
    const { therapist, of } = await kept();
    const change = (state: "discussed" | "shared") =>
      changeDisclosure(therapist, { ...NOTHING, ...of, after: 0, state });

    const done = await Promise.allSettled([
      change("discussed"),
      change("shared"),
    ]);

    expect(done.map(({ status }) => status).toSorted()).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  test("it stays private with a reason, which is sealed", async () => {
    const { therapist, of } = await kept();
    const stays = { state: "stays_private" } as const;
    await expect(moved(therapist, of, stays)).rejects.toMatchObject({
      fields: { note: ["Say in a sentence why it stays private."] },
    });

    await moved(therapist, of, { ...stays, note: "It is about her health." });

    expect(await lists(therapist, "stays_private")).toHaveLength(1);
    const [row] = await admin<{ note: Uint8Array }[]>`
      select note from disclosure_steps where disclosure_id = ${of.disclosureId}`;
    expect(Buffer.from(row?.note ?? []).toString()).not.toContain("health");
  });

  test("where the promise asks for a talk or a clear word, that comes first", async () => {
    const { therapist, of, couple } = await kept();
    const toShare = { state: "to_share", dueOn: inDays(3) } as const;
    await expect(moved(therapist, of, toShare)).rejects.toMatchObject({
      fields: {
        isAgreed: ["Tick this once you have spoken with them about it."],
      },
    });

    await changeSecretsPolicy(therapist, {
      coupleId: couple.id,
      secretsPolicy: "no_secrets",
    });
    // It was said under "limited": that still holds.
    await expect(moved(therapist, of, toShare)).rejects.toMatchObject({
      fields: { isAgreed: expect.anything() },
    });
    expect(await getDisclosure(therapist, of)).toMatchObject({
      policy: "limited",
      policyThen: "limited",
      policyNow: "no_secrets",
      comesFirst: "talk",
    });
    await changeSecretsPolicy(therapist, {
      coupleId: couple.id,
      secretsPolicy: "confidential_individual",
    });
    expect(await getDisclosure(therapist, of)).toMatchObject({
      comesFirst: "permission",
    });
    await moved(therapist, of, { ...toShare, isAgreed: true });
  });

  test("what is due stands first, and says so", async () => {
    const { therapist, of, couple } = await kept();
    await addTold(therapist, {
      submissionId: randomUUID(),
      coupleId: couple.id,
      seat: "b",
      words: "Something else.",
      isAlwaysKept: false,
    });
    await moved(therapist, of, {
      state: "to_share",
      dueOn: inDays(5),
      isAgreed: true,
    });
    await admin`update disclosure_steps set due_on = current_date - 2 where disclosure_id = ${of.disclosureId}`;

    expect(await lists(therapist)).toMatchObject([
      { id: of.disclosureId, isDue: true },
      { source: "told", isDue: false },
    ]);
  });

  test("taken off the list it comes back with a tap; what a rule put there does not go", async () => {
    const care = await kept();
    const { therapist, assignmentId, of } = care;
    await moved(therapist, of, { state: "off" });
    expect(await lists(therapist)).toEqual([]);
    expect(await lists(therapist, "off")).toHaveLength(1);
    await keepAnswer(therapist, { assignmentId, seat: "a", ...TOLD });
    expect(await lists(therapist)).toMatchObject([
      { standing: { state: "new", number: 2 } },
    ]);

    await aSecret(care);
    const [rule] = (await lists(therapist)).filter(({ isByRule }) => isByRule);
    await expect(
      moved(
        therapist,
        { ...of, disclosureId: rule?.id ?? "" },
        { state: "off" },
      ),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("opened for both, the very answer is shared by that alone", async () => {
    const { therapist, ana, ben, couple, assignmentId } =
      await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    await submit(ben, assignmentId, areYouThere());
    await chooseSharing(ana, { assignmentId, choice: "private" });
    await keepAnswer(therapist, {
      assignmentId,
      seat: "a",
      question: "moment",
      row: null,
    });
    for (const partner of [await confirmedBeside(ana), ben]) {
      await chooseSharing(partner, { assignmentId, choice: "share" });
    }
    expect(await lists(therapist)).toHaveLength(1);

    await openSeen(therapist, { assignmentId, units: ["moment"] });

    expect(await lists(therapist)).toEqual([]);
    expect(await lists(therapist, "shared")).toMatchObject([
      { standing: { state: "shared", isByRelease: true } },
    ]);
    expect(
      await listOfCouple(therapist, { coupleId: couple.id }),
    ).toMatchObject([{ standing: { state: "shared" } }]);
  });

  test("taken back by its author it stays on the list and says that nothing is there", async () => {
    const { therapist, ana, assignmentId } = await kept();

    await reopenResponse(await confirmedBeside(ana), { assignmentId });

    expect(await lists(therapist)).toMatchObject([{ isInNow: false }]);
  });
});
