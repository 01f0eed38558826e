import { getBrief } from "@/server/brief/get-brief";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { chooseSharing } from "@/server/homework/choose-sharing";
import { saveJointAnswer } from "@/server/homework/save-joint-answer";

import { admin } from "./admin";
import { areYouThere, submit } from "./answers";
import { type aCare, anAssignedReveal } from "./homework";
import { openSeen } from "./open-seen";

type Care = Awaited<ReturnType<typeof aCare>>;

export const briefOf = ({ therapist, couple }: Care) =>
  getBrief(therapist, { coupleId: couple.id });

export async function given(
  { therapist, couple }: Care,
  slug: string,
  more: {
    who?: "a" | "each";
    sharing?: "private" | "reveal" | "therapist_decides" | "shared";
  } = {},
) {
  const { assignmentIds } = await assignWorksheet(therapist, {
    coupleId: couple.id,
    slug,
    who: "each",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
    ...more,
  });
  const [a = "", b = ""] = assignmentIds;
  return { a, b };
}

export const pulse = (close: number) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  unsafe: "no",
});

/** Given `weeks` ago, to each a copy of their own. */
export async function aPulse(care: Care, weeks: number) {
  const ids = await given(care, "weekly-pulse");
  await admin`update assignments set created_at = now() - make_interval(weeks => ${weeks})
    where id = any (${Object.values(ids)}::uuid[])`;
  return ids;
}

export async function bothAgreed(
  words: Parameters<typeof areYouThere>[0] = {},
) {
  const care = await anAssignedReveal();
  const { ana, ben, assignmentId } = care;
  await submit(ana, assignmentId, areYouThere(words));
  await submit(ben, assignmentId, areYouThere());
  for (const who of [ana, ben]) {
    await chooseSharing(who, { assignmentId, choice: "share" });
  }
  return care;
}

/** A talk that was opened, and what both wrote down in it. */
export async function anAgreement(care: Care, what: string) {
  const { a: assignmentId } = await given(care, "monthly-check-in", {
    sharing: "reveal",
  });
  for (const partner of [care.ana, care.ben]) {
    await submit(partner, assignmentId, {
      appreciate: [{ what: "The soup" }],
      feelings: ["hopeful"],
      concern: "The mornings",
      tail_free: "yes",
    });
    await chooseSharing(partner, { assignmentId, choice: "share" });
  }
  await openSeen(care.therapist, { assignmentId, units: ["appreciate"] });
  await saveJointAnswer(care.ben, {
    assignmentId,
    question: "agreements",
    value: [{ what, who: "both" }],
    base: 0,
    sent: [],
  });
  return assignmentId;
}

export const aReview = async (care: Care) => {
  const { a } = await given(care, "session-prep", { who: "a" });
  await submit(care.ana, a, { on_mind: "Money", safe_today: "no" });
  return a;
};
