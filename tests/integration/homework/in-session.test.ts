import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { getInSession } from "@/server/homework/get-in-session";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getRounds } from "@/server/homework/get-rounds";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aTherapist } from "@/tests/support/factories";
import { aHistory, pulse } from "@/tests/support/pulses";

/** As it was asked before anything of it could be shown. */
async function withoutInSession(...assignmentIds: string[]) {
  const id = randomUUID();
  await admin`
    insert into worksheet_versions (practice_id, id, slug, version, digest, definition)
    select practice_id, ${id}, slug, version, ${id}, definition - 'inSession' from worksheet_versions
    where id = (select worksheet_version_id from assignments where id = ${assignmentIds[0] ?? ""})`;
  await admin`update assignments set worksheet_version_id = ${id} where id = any (${assignmentIds}::uuid[])`;
}

describe("in session", () => {
  const LABELS = ["How close did we feel this week?", "One small good thing"];

  test("both may look at one line and the last good thing of each, and at nothing else", async () => {
    const { therapist, ana, ben, second, ...care } = await aHistory();
    await submit(ben, second.b, pulse(3, { good: "The swim", feelings: [] }));
    expect(
      (await getRounds(therapist, { assignmentId: second.a })).inSession,
    ).toEqual(LABELS);

    const shown = await getInSession(therapist, { assignmentId: second.a });

    expect(shown).toMatchObject({
      coupleId: care.couple.id,
      title: "Weekly pulse",
      isHeld: false,
      lines: [{ label: LABELS[0], values: { a: [4, 7], b: [6, 3] } }],
      texts: [
        {
          kind: "texts",
          title: LABELS[1],
          entries: [{ text: "Soup" }, { text: "The swim" }],
        },
      ],
    });
    expect(shown.lines).toHaveLength(1);
    expect(shown.texts).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toMatch(/unsafe|A walk|conflict|Pulse/);
    expect((await getPartnerHome(ana)).opened).toEqual([]);
  });

  test("what is not in, and what was left open, is the same gap", async () => {
    const { therapist, second } = await aHistory();

    const shown = await getInSession(therapist, { assignmentId: second.b });

    expect(shown.lines[0]?.values.b).toEqual([6, null]);
    expect(shown.texts).toMatchObject([
      { entries: [{ text: "Soup" }, { text: null }] },
    ]);
  });

  test("a round whose writers were not told stays out of it", async () => {
    const { therapist, first, second } = await aHistory();
    await withoutInSession(first.a, first.b);

    const shown = await getInSession(therapist, { assignmentId: second.a });

    expect(shown.lines[0]?.values).toEqual({ a: [null, 7], b: [null, null] });
    await withoutInSession(second.a, second.b);
    await expect(
      getInSession(therapist, { assignmentId: second.a }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(
      (await getRounds(therapist, { assignmentId: second.a })).inSession,
    ).toEqual([]);
  });

  test("nothing of it while a sign of violence is under review", async () => {
    const { therapist, ben, second } = await aHistory();
    await submit(ben, second.b, pulse(3, { good: "The swim", unsafe: "yes" }));

    expect(
      await getInSession(therapist, { assignmentId: second.a }),
    ).toMatchObject({ isHeld: true, lines: [], texts: [] });
  });

  test("by the therapist of record alone, and of such a worksheet alone", async () => {
    const { practice, therapist, couple, ana, ben, second } = await aHistory();
    const helper = await aTherapist(practice, { name: "Imani Cole" });
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      select practice_id, couple_id, ${helper.memberId}, 'co_therapist' from care_team where couple_id = ${couple.id}`;
    const assignmentId = second.a;
    const { assignmentIds } = await assignWorksheet(therapist, {
      coupleId: couple.id,
      slug: "session-prep",
      who: "a",
      sharing: "private",
      mayOpenByItself: false,
      dueOn: null,
      note: null,
    });

    await expect(
      getInSession(helper.caller, { assignmentId }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(
      (await getRounds(helper.caller, { assignmentId })).inSession,
    ).toEqual([]);
    for (const caller of [ana, ben, practice.owner.caller]) {
      await expect(
        getInSession(caller, { assignmentId }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(
      getInSession(therapist, { assignmentId: assignmentIds[0] ?? "" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
