import { expect, test } from "vitest";

import { chooseSharing } from "@/server/homework/choose-sharing";
import { endEntries } from "@/server/homework/end-entries";
import { getAssignment } from "@/server/homework/get-assignment";
import { getEntries } from "@/server/homework/get-entries";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getRounds } from "@/server/homework/get-rounds";
import { listAssignments } from "@/server/homework/list-assignments";
import { saveDraft } from "@/server/homework/save-draft";
import { startEntry } from "@/server/homework/start-entry";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { shippedWorksheets } from "@/server/worksheets/load-definitions";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { openSeen } from "@/tests/support/open-seen";
import { aSpeaker } from "@/tests/support/rows";
import { shipped } from "@/tests/support/shipped";
import { aCareWith } from "@/tests/support/waits";
import { wholeAnswers } from "@/tests/support/whole-answers";

const DIARY = "naming-feelings";

type Care = Awaited<ReturnType<typeof aCareWith>>;

const diary = () => wholeAnswers(shipped(DIARY), "ana");

/** Ana's diary with its first entry behind her. */
async function aDiary() {
  const care = await aCareWith(DIARY, { sharing: "therapist_decides" });
  await submit(care.ana, care.assignmentId, diary());
  await chooseSharing(care.ana, {
    assignmentId: care.assignmentId,
    choice: "private",
  });
  return { ...care, standingId: care.assignmentId };
}

const homeOf = async (who: Care["ana"]) => {
  const { next, later, done, entries } = await getPartnerHome(who);
  return {
    next: next?.id ?? null,
    later: later.map(({ id }) => id),
    done: done.map(({ id }) => id),
    entries,
  };
};

test("once it is given, one begins an entry whenever one needs it", async () => {
  const { ana, standingId } = await aDiary();

  const { assignmentId } = await startEntry(ana, { standingId });
  expect(await getAssignment(ana, { assignmentId })).toMatchObject({
    state: "to_do",
    draft: [],
    sharing: "therapist_decides",
  });
  await submit(ana, assignmentId, diary());
  await chooseSharing(ana, { assignmentId, choice: "share" });
  const { entries } = await getEntries(ana, { standingId });
  expect(entries.map(({ id, state }) => [id, state])).toEqual([
    [assignmentId, "done"],
    [standingId, "done"],
  ]);
});

test("two taps begin one entry, and one that was left without a word is taken up again", async () => {
  const { ana, standingId } = await aDiary();

  const [one, other] = await Promise.all([
    startEntry(ana, { standingId }),
    startEntry(ana, { standingId }),
  ]);
  expect(other).toEqual(one);
  expect(await startEntry(ana, { standingId })).toEqual(one);
  expect((await getEntries(ana, { standingId })).entries).toHaveLength(1);
  // An empty page is nothing to do.
  expect((await homeOf(ana)).next).toBeNull();

  await saveDraft(ana, {
    assignmentId: one.assignmentId,
    changes: [
      { question: "moment", value: "The door", base: 0, settles: false },
    ],
  });
  expect((await homeOf(ana)).next).toBe(one.assignmentId);
  const fresh = await startEntry(ana, { standingId });
  expect(fresh).not.toEqual(one);
});

test("today shows one line for all entries, and none of them among what is done", async () => {
  const { ana, standingId } = await aDiary();
  const { assignmentId } = await startEntry(ana, { standingId });
  await submit(ana, assignmentId, diary());
  await chooseSharing(ana, { assignmentId, choice: "private" });

  const { done, entries } = await homeOf(ana);
  expect(done).toEqual([]);
  expect(entries).toMatchObject([
    { id: standingId, count: 2, isEnded: false, isFirst: false },
  ]);
});

test("nothing of it shows to the other: not the entry, not what can be begun", async () => {
  const { ana, ben, standingId } = await aDiary();
  const before = JSON.stringify(await getPartnerHome(ben));

  const { assignmentId } = await startEntry(ana, { standingId });
  await submit(ana, assignmentId, diary());
  expect(JSON.stringify(await getPartnerHome(ben))).toBe(before);
  for (const attempt of [
    () => startEntry(ben, { standingId }),
    () => getEntries(ben, { standingId }),
    () => getAssignment(ben, { assignmentId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("nobody begins what was given to another couple, in this practice or the next", async () => {
  const { standingId } = await aDiary();
  for (const { ana } of [await aCare(), await aDiary()]) {
    await expect(startEntry(ana, { standingId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});

test("the therapist reads finished entries over time, and does not learn of one that was only begun", async () => {
  const { ana, therapist, couple, standingId } = await aDiary();
  const finished = await startEntry(ana, { standingId });
  await submit(ana, finished.assignmentId, diary());
  const begun = await startEntry(ana, { standingId });
  await saveDraft(ana, {
    assignmentId: begun.assignmentId,
    changes: [
      { question: "moment", value: "The door", base: 0, settles: false },
    ],
  });

  const { rounds } = await getRounds(therapist, { assignmentId: standingId });
  const anas = rounds.filter(({ sides }) => sides.a.isAsked);
  expect(anas.map(({ key }) => key)).toEqual([
    standingId,
    finished.assignmentId,
  ]);
  const list = await listAssignments(therapist, { coupleId: couple.id });
  expect(list.map(({ id }) => id)).not.toContain(begun.assignmentId);
  expect(
    list.filter(({ isEarlierEntry }) => isEarlierEntry).map(({ id }) => id),
  ).toEqual([standingId]);
});

test("of an entry the therapist shows the one sentence as of the first", async () => {
  const { ana, ben, therapist, standingId } = await aDiary();
  const { assignmentId } = await startEntry(ana, { standingId });
  await submit(ana, assignmentId, {
    ...diary(),
    say: "I feel alone when the door shuts",
    share: "share",
  });
  await chooseSharing(ana, { assignmentId, choice: "share" });

  await openSeen(therapist, { assignmentId, units: ["say"] });
  const { opened } = await getPartnerHome(ben);
  expect(opened.map(({ id }) => id)).toEqual([assignmentId]);
});

test("ended there are no new ones, and what was written stays", async () => {
  const { ana, therapist, standingId } = await aDiary();
  await endEntries(therapist, { assignmentId: standingId, ended: true });

  await expect(startEntry(ana, { standingId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const log = await getEntries(ana, { standingId });
  expect(log).toMatchObject({ isEnded: true });
  expect(log.entries).toHaveLength(1);

  await endEntries(therapist, { assignmentId: standingId, ended: false });
  await expect(startEntry(ana, { standingId })).resolves.toMatchObject({});
});

test("taken back, nothing of it can be begun; given back, it can", async () => {
  const { ana, therapist, assignmentId } = await aCareWith(DIARY);
  const standingId = assignmentId;
  await takeBackAssignment(therapist, { assignmentId, takenBack: true });
  await expect(startEntry(ana, { standingId })).rejects.toMatchObject({
    code: "CONFLICT",
  });

  await takeBackAssignment(therapist, { assignmentId, takenBack: false });
  expect(await startEntry(ana, { standingId })).toEqual({ assignmentId });
});

test("the partner’s own hand makes no assignment but the exact copy of what stands", async () => {
  const { ana, ben, couple, standingId, other } = await aDiary();
  const speaker = aSpeaker(process.env.APP_DATABASE_URL ?? "");
  const [given] = await admin<
    { edition: string; by: string; practice: string }[]
  >`select worksheet_version_id as edition, assigned_by as by, practice_id as practice
    from assignments where id = ${standingId}`;
  const put = (who: Care["ana"], changed: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      practice_id: `'${given?.practice}'`,
      couple_id: `'${couple.id}'`,
      worksheet_version_id: `'${given?.edition}'`,
      seats: "array['a']",
      sharing: "'therapist_decides'",
      standing_id: `'${standingId}'`,
      assigned_by: `'${given?.by}'`,
      ...changed,
    };
    return speaker.touched(
      who.caller,
      `insert into assignments (${Object.keys(row)}) values (${Object.values(row)})`,
    );
  };

  expect(await put(ana)).toBe(1);
  const forged: Record<string, string>[] = [
    { seats: "array['a','b']", sharing: "'reveal'" },
    { seats: "array['b']" },
    { sharing: "'private'" },
    { standing_id: "null" },
    { standing_id: `'${other}'` },
    { due_on: "'2030-01-01'" },
    { taken_back_at: "now()" },
  ];
  for (const one of forged) expect(await put(ana, one)).toBe(0);
  expect(await put(ben)).toBe(0);
  await admin`update standing_worksheets set ended_at = now() where id = ${standingId}`;
  expect(await put(ana)).toBe(0);
  await speaker.close();
});

test("only what comes daily or as needed stands, and never what opens for both", async () => {
  const again = shippedWorksheets().filter(({ frequency }) =>
    ["daily", "as_needed"].includes(frequency),
  );
  expect(again.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["W09", "W14", "W15", "W16", "W37"]),
  );
  const reveal = await aCareWith("replay-a-hard-moment", { sharing: "reveal" });
  expect((await homeOf(reveal.ana)).entries).toEqual([]);
  const once = await aCareWith("my-definition");
  expect((await homeOf(once.ana)).entries).toEqual([]);
});
