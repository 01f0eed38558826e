import type { Caller } from "@/server/auth/actor";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { signPaper } from "@/server/consents/sign-paper";
import { saveDraft } from "@/server/homework/save-draft";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { getPacket } from "@/server/intake/get-packet";
import { sendPacket } from "@/server/intake/send-packet";

type Beginning = {
  coupleId: string;
  therapist: Caller;
  /** One of the two, in a session of their own minutes after their password. */
  sure: Caller;
  name: string;
  zone: string;
};

/** How far they are: some papers signed, and a questionnaire left in its middle. */
const SIGNED = 2;
const WRITTEN = {
  legal_name: "Mika Holm",
  name_used: "Mika",
  born: "1988-05-14",
  adult: "yes",
  phone: "207 555 0143",
};

/** Both are sent what they begin with; one of them is in the middle of it. Loads once. */
export async function beginThrough({
  coupleId,
  therapist,
  sure,
  name,
  zone,
}: Beginning): Promise<void> {
  if ((await getPacket(therapist, { coupleId })).sentAt) return;
  await sendPacket(therapist, {
    coupleId,
    papers: ["couples-therapy", "confidentiality", "telehealth"],
    worksheets: ["individual-intake"],
    measures: ["csi-16", "phq-9", "gad-7", "pc-ptsd-5", "sdqs"],
    values: {},
  });
  for (const { paperId } of (await listOwnPapers(sure)).slice(0, SIGNED)) {
    const { textHash } = await getOwnPaper(sure, { paperId });
    await signPaper(
      sure,
      {
        paperId,
        textHash,
        name,
        signature: { kind: "typed" },
        agreed: true,
        zone,
      },
      { address: null, userAgent: null },
    );
  }
  const { parts } = await getOwnPacket(sure);
  const intake = parts.find(({ kind }) => kind === "worksheet");
  if (!intake?.assignmentId) return;
  await saveDraft(sure, {
    assignmentId: intake.assignmentId,
    changes: Object.entries(WRITTEN).map(([question, value]) => ({
      question,
      value,
      base: 0,
      settles: false,
    })),
  });
}
