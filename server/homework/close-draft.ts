import { and, eq, inArray, sql } from "drizzle-orm";

import type { PracticeId, Sealed } from "@/drizzle/schema/columns";
import { drafts } from "@/drizzle/schema/homework";
import { draftWaits } from "@/drizzle/schema/waits";

import { recordAudit } from "../audit/record-audit";
import type { Tx } from "../db";
import type { Answers, Json } from "../worksheets/condition-rules";
import { insertSubmission } from "./submission-records";

type Own = {
  practiceId: PracticeId;
  coupleId: string;
  assignmentId: string;
  partnerId: string;
};

type Closing = {
  stored: readonly { question: string; version: number }[];
  answers: Answers;
  seal: (question: string, value: Json) => Sealed;
  minutes: number | null;
  submission: { submissionId: string; digest: Uint8Array; submittedAt: Date };
};

/** Keeps all that was written and closes it, for its writer too, until its time is over. */
export async function closeDraft(tx: Tx, own: Own, closing: Closing) {
  const { stored, answers, seal, minutes, submission } = closing;
  if (minutes === null) throw new Error("A wait has no length.");
  const kept = Object.entries(answers).map(([question, value]) => ({
    ...own,
    question,
    version:
      (stored.find((row) => row.question === question)?.version ?? 0) + 1,
    value: seal(question, value),
    savedAt: submission.submittedAt,
  }));
  const gone = stored.filter(({ question }) => answers[question] === undefined);

  await Promise.all([
    gone.length > 0 &&
      tx.delete(drafts).where(
        and(
          eq(drafts.practiceId, own.practiceId),
          eq(drafts.assignmentId, own.assignmentId),
          eq(drafts.partnerId, own.partnerId),
          inArray(
            drafts.question,
            gone.map(({ question }) => question),
          ),
        ),
      ),
    tx
      .insert(drafts)
      .values(kept)
      .onConflictDoUpdate({
        target: [
          drafts.practiceId,
          drafts.assignmentId,
          drafts.partnerId,
          drafts.question,
        ],
        set: {
          version: sql`excluded.version`,
          value: sql`excluded.value`,
          savedAt: sql`excluded.saved_at`,
        },
      }),
  ]);
  // After this statement none of it can be read, and nothing more is written over it.
  await tx.insert(draftWaits).values({
    ...own,
    begunAt: sql`statement_timestamp()`,
    endsAt: sql`statement_timestamp() + make_interval(mins => ${minutes})`,
  });
  await Promise.all([
    insertSubmission(tx, { ...own, ...submission, needsCrisisCard: false }),
    recordAudit(tx, "wait.begun", {
      kind: "assignment",
      id: own.assignmentId,
      coupleId: own.coupleId,
    }),
  ]);
}
