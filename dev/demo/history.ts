import { randomUUID } from "node:crypto";

import type { Caller } from "@/server/auth/actor";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { getTwoSides } from "@/server/homework/get-two-sides";
import { listAssignments } from "@/server/homework/list-assignments";
import { openReveal } from "@/server/homework/open-reveal";
import type { Choice } from "@/server/homework/rules";
import { saveDraft } from "@/server/homework/save-draft";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";
import { submitResponse } from "@/server/homework/submit-response";
import type { Json } from "@/server/worksheets/condition-rules";

import type { LookBehind } from "./look-behind";
import type { Words } from "./words";

type Part = { words: Words; daysAgo: number; choice?: Choice };

export type Homework = {
  slug: string;
  who: "a" | "b" | "each";
  sharing: "private" | "reveal";
  givenDaysAgo: number;
  dueInDays?: number;
  note?: string;
  a?: Part;
  b?: Part;
  /** What is written so far and not sent. */
  draft?: { seat: "a" | "b"; words: Words };
  opened?: { units: string[]; daysAgo: number };
  /** What both wrote once it was open. */
  together?: Record<string, Json>;
};

export type CoupleSoFar = {
  coupleId: string;
  therapist: Caller;
  /** Null for whoever has no sign-in yet. */
  partners: { a: Caller | null; b: Caller | null };
};

const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Gives, answers, chooses and opens through the verbs, so that the demo obeys every rule;
 * then sets the days back, since it all happened just now. Loads once: a couple that has
 * homework keeps what it has.
 */
export async function liveThrough(
  behind: LookBehind,
  couple: CoupleSoFar,
  weeks: readonly Homework[],
): Promise<void> {
  const { coupleId, therapist, partners } = couple;
  const given = await listAssignments(therapist, { coupleId });
  const known = given.filter(({ isMeasure }) => !isMeasure);
  for (const homework of weeks.slice(known.length)) {
    const { slug, who, sharing, note = null, dueInDays } = homework;
    const { assignmentIds } = await assignWorksheet(therapist, {
      coupleId,
      slug,
      who,
      sharing,
      mayOpenByItself: false,
      dueOn: dueInDays === undefined ? null : dayIn(dueInDays),
      note,
    });
    const [assignmentId = ""] = assignmentIds;
    for (const seat of ["a", "b"] as const) {
      await finish(partners[seat], assignmentId, homework[seat]);
    }
    await begin(partners, assignmentId, homework.draft);
    if (homework.opened) {
      const { reveal } = await getTwoSides(therapist, { assignmentId });
      await openReveal(therapist, {
        assignmentId,
        units: homework.opened.units,
        seen: reveal?.seen ?? "",
      });
    }
    await writeTogether(partners.b, assignmentId, homework.together);
    await behind.setBack(assignmentId, {
      given: homework.givenDaysAgo,
      a: homework.a?.daysAgo ?? null,
      b: homework.b?.daysAgo ?? null,
      opened: homework.opened?.daysAgo ?? null,
    });
  }
}

async function finish(
  partner: Caller | null,
  assignmentId: string,
  part?: Part,
) {
  if (!partner || !part) return;
  await submitResponse(partner, {
    assignmentId,
    submissionId: randomUUID(),
    answers: part.words,
    seen: {},
  });
  if (part.choice)
    await chooseSharing(partner, { assignmentId, choice: part.choice });
}

async function begin(
  partners: CoupleSoFar["partners"],
  assignmentId: string,
  draft: Homework["draft"],
) {
  const writer = draft && partners[draft.seat];
  if (!writer) return;
  await saveDraft(writer, {
    assignmentId,
    changes: Object.entries(draft.words).map(([question, value]) => ({
      question,
      value,
      base: 0,
      settles: false,
    })),
  });
}

async function writeTogether(
  writer: Caller | null,
  assignmentId: string,
  answers: Homework["together"],
) {
  if (!writer) return;
  for (const [question, value] of Object.entries(answers ?? {})) {
    const said = { assignmentId, question, value, base: 0, sent: [] };
    await saveJointAnswer(writer, said);
  }
}
