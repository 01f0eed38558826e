import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { changeSecretsPolicy } from "@/server/couples/change-secrets-policy";
import { inPractice } from "@/server/db";
import { addTold } from "@/server/disclosures/add-told";
import { changeDisclosure } from "@/server/disclosures/change-disclosure";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { listDisclosures } from "@/server/disclosures/list-disclosures";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { undoStep } from "@/server/disclosures/undo-step";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { reopenResponse } from "@/server/homework/reopen-response";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { inDays } from "@/tests/support/days";
import {
  aSecret,
  FOR_DANA,
  forTherapist,
  lists,
  moved,
  TOLD,
} from "@/tests/support/disclosures";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare, anAssignedReveal } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";
import { reflectionAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

const NOTHING = { dueOn: null, note: null, isAgreed: false };

async function kept() {
  const care = await anAssignedReveal();
  const { therapist, ana, assignmentId } = care;
  await submit(ana, assignmentId, forTherapist());
  const { disclosureId } = await keepAnswer(therapist, {
    assignmentId,
    seat: "a",
    ...TOLD,
  });
  const of = { coupleId: care.couple.id, disclosureId };
  return { ...care, of };
}

describe("what comes onto the list", () => {
  test("by itself: what the other does not know, once, with where it was said and no word", async () => {
    const care = await aCare();
    const assignmentId = await aSecret(care);

    const rows = await lists(care.therapist);

    expect(rows).toMatchObject([
      {
        code: "SECRET",
        source: "part",
        seat: "a",
        assignmentId,
        title: "Rebuilding trust after a breach",
        isByRule: true,
        isInNow: true,
        label: null,
        words: null,
        policy: "limited",
        standing: { state: "new", number: 0 },
      },
    ]);
    expect(rows).toHaveLength(1);
  });

  test("by itself: a wish to leave, said under seal, without what it was said in", async () => {
    const care = await aCare();
    await screens(
      care.ana,
      "reflection-4",
      reflectionAnswers({ leave: 9, plan: "concrete" }),
    );

    expect(await lists(care.therapist)).toMatchObject([
      {
        code: "LEAVING",
        source: "screen",
        title: null,
        assignmentId: null,
        isAlwaysKept: true,
      },
    ]);
  });

  test("no other private answer does", async () => {
    const { ana, therapist, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, forTherapist());

    expect(await lists(therapist)).toEqual([]);
  });

  test("with one tap an answer that the other does not read, by its question and not its words", async () => {
    const { therapist, of } = await kept();

    const [row] = await lists(therapist);

    expect(row).toMatchObject({
      id: of.disclosureId,
      label: "Finish: only for you",
      isByRule: false,
    });
    expect(JSON.stringify(await getDisclosure(therapist, of))).not.toContain(
      FOR_DANA,
    );
  });

  test("tapped twice it stands there once", async () => {
    const { therapist, assignmentId, of } = await kept();

    const again = await keepAnswer(therapist, {
      assignmentId,
      seat: "a",
      ...TOLD,
    });

    expect(again).toEqual({ disclosureId: of.disclosureId, number: 0 });
    expect(await lists(therapist)).toHaveLength(1);
  });

  test("not what may be opened, unless its author keeps it private; not what was left open", async () => {
    const { therapist, ana, assignmentId } = await anAssignedReveal();
    await submit(ana, assignmentId, areYouThere());
    const keep = (question: string) =>
      keepAnswer(therapist, { assignmentId, seat: "a", question, row: null });

    for (const question of ["moment", TOLD.question, "not_one"]) {
      await expect(keep(question)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await chooseSharing(ana, { assignmentId, choice: "private" });
    await keep("moment");

    expect(await lists(therapist)).toHaveLength(1);
  });

  test("what was said aloud, in the clinician's words", async () => {
    const { therapist, couple } = await aCare();
    await addTold(therapist, {
      coupleId: couple.id,
      seat: "b",
      words: "Ben lost his job in May.",
      isAlwaysKept: false,
    });

    expect(await lists(therapist)).toMatchObject([
      { source: "told", seat: "b", words: "Ben lost his job in May." },
    ]);
  });
});

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

describe("nobody else", () => {
  const ask = (
    caller: Caller,
    of: { coupleId: string; disclosureId: string },
    assignmentId: string,
  ) => [
    () => getDisclosure(caller, of),
    () => listOfCouple(caller, of),
    () => keepAnswer(caller, { assignmentId, seat: "a", ...TOLD }),
    () =>
      addTold(caller, { ...of, seat: "a", words: "x", isAlwaysKept: false }),
    () =>
      changeDisclosure(caller, {
        ...NOTHING,
        ...of,
        after: 0,
        state: "shared",
      }),
    () => undoStep(caller, { ...of, after: 1 }),
  ];

  test("of the practice, of another practice or of the couple itself learns that there is one", async () => {
    const { practice, ana, ben, of, assignmentId } = await kept();
    const { therapist: stranger } = await aCare();
    const strangers: Caller[] = [
      ana,
      ben,
      stranger,
      practice.owner.caller,
      (await aTherapist(practice)).caller,
    ];
    for (const roles of [
      ["supervisor"],
      ["admin"],
      ["biller"],
      ["front_desk"],
    ] as const) {
      strangers.push((await aMember(practice, { roles: [...roles] })).caller);
    }

    for (const caller of strangers) {
      for (const asked of ask(caller, of, assignmentId)) {
        await expect(asked()).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      const rows = await inPractice(caller, (tx) =>
        tx.execute(
          sql`select id from disclosures union all select id from disclosure_steps`,
        ),
      );
      expect(rows).toHaveLength(0);
    }
  });

  test("a list of all couples is for those who treat some, and holds their own", async () => {
    const { practice, ana, of } = await kept();
    const colleague = await aTherapist(practice);

    await expect(listDisclosures(ana, { list: "open" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      listDisclosures(practice.owner.caller, { list: "open" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await lists(colleague.caller)).toEqual([]);
    expect(of.disclosureId).toBeTruthy();
  });

  test("another couple's id with one's own is not there", async () => {
    const one = await kept();
    const other = await aCare(one.practice);

    await expect(
      getDisclosure(other.therapist, {
        coupleId: other.couple.id,
        disclosureId: one.of.disclosureId,
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("to the database too nothing of it is changed or removed, and its author only puts it in", async () => {
    const { therapist, ana, ben, of } = await kept();
    await moved(therapist, of, { state: "discussed" });
    const run = (caller: Caller, text: string) =>
      inPractice(caller, (tx) => tx.execute(sql.raw(text)));

    for (const caller of [therapist, ana, ben]) {
      for (const table of ["disclosures", "disclosure_steps"]) {
        await expect(run(caller, `delete from ${table}`)).rejects.toThrow();
        await expect(
          run(caller, `update ${table} set couple_id = couple_id`),
        ).rejects.toThrow();
      }
    }
    const puts = (partnerId: string, about: string) => `
      insert into disclosures (practice_id, id, couple_id, partner_id, source, assignment_id, code, secrets_policy, about)
      select practice_id, gen_random_uuid(), couple_id, '${partnerId}', 'part', id, 'SECRET', 'limited', ${about} from assignments limit 1`;
    await run(ana, puts(ana.partnerId, "null"));
    await expect(run(ben, puts(ana.partnerId, "null"))).rejects.toThrow();
  });
});
