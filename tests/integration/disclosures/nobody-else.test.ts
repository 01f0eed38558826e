import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Caller } from "@/server/auth/actor";
import { inPractice } from "@/server/db";
import { addTold } from "@/server/disclosures/add-told";
import { changeDisclosure } from "@/server/disclosures/change-disclosure";
import { getDisclosure } from "@/server/disclosures/get-disclosure";
import { keepAnswer } from "@/server/disclosures/keep-answer";
import { listDisclosures } from "@/server/disclosures/list-disclosures";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { undoStep } from "@/server/disclosures/undo-step";
import { hashedId } from "@/server/hashed-id";
import { kept, lists, moved, TOLD } from "@/tests/support/disclosures";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";

const NOTHING = { dueOn: null, note: null, isAgreed: false };

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
      addTold(caller, {
        ...of,
        submissionId: randomUUID(),
        seat: "a",
        words: "x",
        isAlwaysKept: false,
      }),
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
    const [{ id: assignmentId = "" } = {}] = await inPractice(ana, (tx) =>
      tx.execute<{ id: string }>(sql`select id from assignments limit 1`),
    );
    const puts = (by: Caller, partnerId: string, id: string) =>
      inPractice(by, (tx) =>
        tx.execute(sql`
          insert into disclosures (practice_id, id, couple_id, partner_id, source, assignment_id, code, secrets_policy)
          select practice_id, ${id}::uuid, couple_id, ${partnerId}, 'part', id, 'SECRET', 'limited'
          from assignments where id = ${assignmentId}`),
      );
    const idOf = ({ partnerId }: { partnerId: string }) =>
      hashedId([partnerId, assignmentId, "SECRET"]);
    await puts(ana, ana.partnerId, idOf(ana));
    const refused = { cause: { code: "42501" } };
    await expect(puts(ben, ana.partnerId, idOf(ana))).rejects.toMatchObject(
      refused,
    );
    for (const id of [idOf(ana), of.disclosureId, randomUUID()])
      await expect(puts(ben, ben.partnerId, id)).rejects.toMatchObject(refused);
    await puts(ben, ben.partnerId, idOf(ben));
  });
});
