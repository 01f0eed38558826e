import type { Caller } from "@/server/auth/actor";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";

export type SignedIn = Caller & { token: string; accountId: string };

/** One partner's unanswered part, with all that is needed to answer and to read it. */
export type Part = {
  practiceId: string;
  coupleId: string;
  partnerId: string;
  memberId: string;
  assignmentId: string;
  caller: SignedIn;
  therapist: SignedIn;
};

const plan = {
  slug: "are-you-there",
  who: "each",
  sharing: "reveal",
  mayOpenByItself: false,
  dueOn: null,
  note: null,
} as const;

/** Practices of one therapist and several couples, each partner with parts to answer. */
export async function aWorld(
  practices: number,
  couples: number,
  worksheets: number,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (let p = 0; p < practices; p++) {
    const dana = await aTherapist(await aPractice());
    for (let c = 0; c < couples; c++) {
      const couple = await aCoupleOf(dana);
      for (let w = 0; w < worksheets; w++) {
        const { assignmentIds } = await assignWorksheet(dana.caller, {
          ...plan,
          coupleId: couple.coupleId,
        });
        const [assignmentId = ""] = assignmentIds;
        for (const partner of [couple.a, couple.b]) {
          parts.push({
            practiceId: dana.practiceId,
            coupleId: couple.coupleId,
            partnerId: partner.partnerId,
            memberId: dana.memberId,
            assignmentId,
            caller: { ...partner.caller, accountId: partner.accountId },
            therapist: { ...dana.caller, accountId: dana.accountId },
          });
        }
      }
    }
  }
  return parts;
}
