import { describe, expect, test } from "vitest";

import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { finishTogether } from "@/server/homework/finish-together";
import { getAssignment } from "@/server/homework/get-assignment";
import { getJointPart } from "@/server/homework/get-joint-part";
import { getOpened } from "@/server/homework/get-opened";
import { getOwnAnswers } from "@/server/homework/get-own-answers";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getTogether } from "@/server/homework/get-together";
import { getTwoSides } from "@/server/homework/get-two-sides";
import type { Sharing } from "@/server/homework/rules";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { sayYes } from "@/server/jar/say-yes";
import type { Worksheet } from "@/server/worksheets/definition";
import {
  fieldsOf,
  isAsked,
  isPrivate,
  isSelfOnly,
  modeOf,
} from "@/server/worksheets/field-rules";
import { shippedWorksheets } from "@/server/worksheets/load-definitions";
import {
  hasJar,
  isTogetherFromStart,
  jointPartOf,
  planKey,
} from "@/server/worksheets/part-rules";
import { shareUnits } from "@/server/worksheets/projection";
import { submitProblems } from "@/server/worksheets/submit-rules";
import { waitOf } from "@/server/worksheets/wait-rules";
import { submit } from "@/tests/support/answers";
import { aCare } from "@/tests/support/homework";
import { draws, jarOf, puts, settled } from "@/tests/support/jar";
import { openSeen } from "@/tests/support/open-seen";
import { shipped } from "@/tests/support/shipped";
import { minutesGoBy } from "@/tests/support/waits";
import {
  candidates,
  markOf,
  wholeAnswers,
} from "@/tests/support/whole-answers";

/** No wait is longer, in minutes. */
const WEEK = 7 * 24 * 60;

/** Every mode in which it can be given. */
function waysOf(worksheet: Worksheet): Sharing[] {
  const mode = modeOf(worksheet);
  if (mode === "shared") return [mode];
  if (isTogetherFromStart(worksheet)) return ["reveal"];
  return mode === "reveal" || mode === "therapist_decides"
    ? ["private", mode]
    : ["private"];
}

type Care = Awaited<ReturnType<typeof aCare>>;

async function giveTo(care: Care, worksheet: Worksheet, sharing: Sharing) {
  const { assignmentIds } = await assignWorksheet(care.therapist, {
    coupleId: care.couple.id,
    slug: worksheet.slug,
    who: "each",
    sharing,
    mayOpenByItself: false,
    isUnlocked: worksheet.therapistUnlock,
    dueOn: null,
    note: null,
  });
  const [one = "", other = one] = assignmentIds;
  return { ...care, ids: { ana: one, ben: other } };
}

/** With the step before it behind both, where it opens only then. */
async function giveOut(worksheet: Worksheet, sharing: Sharing) {
  const care = await aCare();
  const before = worksheet.opensOnlyIf?.of;
  if (before && before !== worksheet.slug) {
    const first = shipped(before);
    await finishBoth(first, await giveTo(care, first, "private"), false);
  }
  return giveTo(care, worksheet, sharing);
}

type Given = Awaited<ReturnType<typeof giveTo>>;

/** Both finish their part; neither is asked for anything more, and the therapist reads all but what is theirs alone. */
async function finishBoth(worksheet: Worksheet, given: Given, opens: boolean) {
  for (const who of ["ana", "ben"] as const) {
    const assignmentId = given.ids[who];
    await getAssignment(given[who], { assignmentId });
    const answers = wholeAnswers(worksheet, who);
    expect(submitProblems(worksheet, answers)).toEqual([]);
    await submit(given[who], assignmentId, answers);
    if (waitOf(worksheet)) {
      const closed = await getAssignment(given[who], { assignmentId });
      expect(closed).toMatchObject({ state: "waiting", draft: [], rivals: [] });
      await minutesGoBy(assignmentId, WEEK);
      await submit(given[who], assignmentId, answers);
    }
    if (opens) {
      await chooseSharing(given[who], { assignmentId, choice: "share" });
    }
    await getPartnerHome(given[who]);
    await getOwnAnswers(given[who], { assignmentId }).catch(() => null);
    const read = JSON.stringify(
      await getTwoSides(given.therapist, { assignmentId }),
    );
    for (const field of fieldsOf(worksheet).filter(isAsked)) {
      const mark = markOf(who, field.key);
      const isKept = JSON.stringify(answers).includes(mark);
      if (isKept && isSelfOnly(field)) expect(read).not.toContain(mark);
    }
  }
}

/** What is opened of one assignment reads the same for both, and nothing private is in it. */
async function openAndRead(
  worksheet: Worksheet,
  given: Given,
  assignmentId: string,
) {
  const units = shareUnits(worksheet).map(({ key }) => key);
  await openSeen(given.therapist, { assignmentId, units });
  const [ana = "", ben] = await Promise.all(
    [given.ana, given.ben].map(async (partner) =>
      JSON.stringify((await getOpened(partner, { assignmentId })).blocks),
    ),
  );
  expect(ana).toBe(ben);
  for (const field of fieldsOf(worksheet).filter(isPrivate)) {
    for (const who of ["ana", "ben"]) {
      expect(ana).not.toContain(markOf(who, field.key));
    }
  }
}

async function writeTogether(worksheet: Worksheet, given: Given) {
  const joint = jointPartOf(worksheet);
  if (!joint) return;
  const assignmentId = given.ids.ana;
  const asked = joint.fields.filter(isAsked);
  for (const [at, field] of asked.entries()) {
    const writers = [given.ana, given.ben, given.therapist];
    const writer = writers[at % writers.length] ?? given.ana;
    const [value = null] = candidates(field, markOf("both", field.key));
    await saveJointAnswer(writer, {
      assignmentId,
      question: joint.jar ? planKey(field.key, 1) : field.key,
      value,
      base: 0,
      sent: [],
    });
  }
  const words = asked.filter(({ type }) => type === "text" || type === "long");
  for (const reader of [given.ana, given.ben, given.therapist]) {
    const read = JSON.stringify(await getJointPart(reader, { assignmentId }));
    for (const { key } of words) expect(read).toContain(markOf("both", key));
  }
}

/** An idea comes out of the jar of both, and both mean to do it. */
async function drawOutOf({ ana, ben, ids }: Given) {
  const assignmentId = ids.ana;
  for (const who of [ana, ben])
    for (const words of ["A walk", "Cinema", "Dance"])
      await puts(who, assignmentId, words);
  const drawId = await draws(ben, assignmentId);
  await settled();
  await sayYes(ana, { assignmentId, drawId, seat: "a", yes: true });
  await sayYes(ben, { assignmentId, drawId, seat: "b", yes: true });
  await settled();
  expect((await jarOf(ana, assignmentId)).before).toMatchObject({
    number: 1,
    state: "agreed",
  });
}

/** Whoever says so first: for both it then stands under what is opened, as it was written. */
async function finishedByOneOfThem({ ana, ben, ids }: Given) {
  const assignmentId = ids.ana;
  const { joint } = await getTogether(ben, { assignmentId });
  await finishTogether(ana, { assignmentId });
  await finishTogether(ben, { assignmentId });
  expect((await getOpened(ben, { assignmentId })).joint).toEqual(joint);
}

describe.each(shippedWorksheets().map((one) => [one.slug, one] as const))(
  "%s",
  (_slug, worksheet) => {
    test.each(waysOf(worksheet))(
      "is given, answered and read to its end as %s",
      async (sharing) => {
        const given = await giveOut(worksheet, sharing);
        if (isTogetherFromStart(worksheet)) {
          if (hasJar(worksheet)) await drawOutOf(given);
          await writeTogether(worksheet, given);
        }
        if (sharing === "shared") {
          await finishedByOneOfThem(given);
          return;
        }
        await finishBoth(worksheet, given, sharing !== "private");
        if (sharing === "private") {
          await expect(
            getOpened(given.ben, { assignmentId: given.ids.ana }),
          ).rejects.toThrow();
          return;
        }
        for (const assignmentId of new Set(Object.values(given.ids))) {
          await openAndRead(worksheet, given, assignmentId);
        }
        if (sharing === "reveal" && !isTogetherFromStart(worksheet)) {
          await writeTogether(worksheet, given);
        }
      },
    );
  },
);
