import type { Sealed } from "@/drizzle/schema/columns";
import type { KeyRow } from "@/server/keys/keyring";
import * as places from "@/server/keys/places";
import * as safety from "@/server/keys/safety-places";
import type { Place } from "@/server/keys/seal";

import { admin } from "./admin";

type Row = {
  practiceId: string;
  id: string;
  coupleId: string;
  assignmentId: string;
  partnerId: string;
  question: string;
  unit: string;
};

/** Where each sealed column binds a value to. */
const PLACES = {
  "assignments.note": (row: Row) =>
    places.notePlace({ ...row, assignmentId: row.id }),
  "assignments.smaller": (row: Row) =>
    places.smallerPlace({ ...row, assignmentId: row.id }),
  "drafts.value": places.draftPlace,
  "draft_versions.value": places.draftVersionPlace,
  "responses.preview": places.previewPlace,
  "response_answers.answers": places.answersPlace,
  "revealed_responses.body": places.copyPlace,
  "alerts.reason": (row: Row) =>
    places.alertReasonPlace({ ...row, alertId: row.id }),
  "letterboxes.private_key": places.letterboxPlace,
  "joint_answers.value": places.jointAnswerPlace,
  "joint_pictures.body": places.jointPicturePlace,
  "joint_feedback.body": places.jointFeedbackPlace,
  "comments.body": (row: Row) =>
    places.commentPlace({ ...row, commentId: row.id }),
  "score_entries.body": places.scoreEntryPlace,
  "small_acts.body": places.smallActPlace,
  "done_acts.body": places.doneActPlace,
  "act_ratings.note": places.actNotePlace,
  "jar_ideas.body": places.jarIdeaPlace,
  "consent_files.body": places.consentFilePlace,
  "consent_traces.body": places.consentTracePlace,
  "sealed_screens.body": places.sealedScreenPlace,
  "safety_reviews.checklist": safety.checklistPlace,
  "safety_reviews.close_reason": safety.closeReasonPlace,
  "safety_entries.body": safety.safetyEntryPlace,
  "duty_reports.body": safety.dutyReportPlace,
  "accounted_disclosures.body": safety.accountedDisclosurePlace,
  "disclosures.about": safety.disclosurePlace,
  "disclosure_steps.note": safety.disclosureNotePlace,
} satisfies Record<string, (row: Row) => Place>;

export type SealedColumn = keyof typeof PLACES;
export const SEALED_COLUMNS = Object.keys(PLACES) as SealedColumn[];

export type SealedValue = { column: SealedColumn; value: Sealed; place: Place };

/** Every sealed value there is, each with its own place. */
export async function sealedValues(): Promise<SealedValue[]> {
  const each = SEALED_COLUMNS.map(async (column) => {
    const [table = "", name = ""] = column.split(".");
    const rows = await admin<{ row: Row; value: Sealed }[]>`
      select ${admin(name)} as value, jsonb_build_object('practiceId', r->>'practice_id', 'id', r->>'id', 'coupleId', r->>'couple_id',
        'assignmentId', r->>'assignment_id', 'partnerId', r->>'partner_id', 'question', r->>'question', 'unit', r->>'unit') as row
      from ${admin(table)} t, to_jsonb(t) as r where ${admin(name)} is not null`;
    return rows.map(({ row, value }) => ({
      column,
      value,
      place: PLACES[column](row),
    }));
  });
  return (await Promise.all(each)).flat();
}

/** Every data key there is. */
export const everyKey = () =>
  admin<KeyRow[]>`
    select practice_id as "practiceId", id, kind, couple_id as "coupleId", partner_id as "partnerId",
      assignment_id as "assignmentId", wrapped, master_key_id as "masterKeyId",
      created_at as "createdAt", retired_at as "retiredAt" from data_keys order by id`;
