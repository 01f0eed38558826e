import {
  accountedDisclosurePlace,
  checklistPlace,
  closeReasonPlace,
  disclosureNotePlace,
  disclosurePlace,
  dutyReportPlace,
  safetyEntryPlace,
} from "./safety-places";
import type { Place } from "./seal";

/**
 * Where each sealed column stands, in one file, so that a rotation finds the same place
 * that the writer bound the text to.
 */

type Part = { practiceId: string; assignmentId: string; partnerId: string };
type Given = { practiceId: string; coupleId: string; assignmentId: string };

export const notePlace = (at: Given): Place => ({
  table: "assignments",
  column: "note",
  practiceId: at.practiceId,
  row: at.assignmentId,
  owner: at.coupleId,
});

export const smallerPlace = (at: Given): Place => ({
  table: "assignments",
  column: "smaller",
  practiceId: at.practiceId,
  row: at.assignmentId,
  owner: at.coupleId,
});

export const draftPlace = (at: Part & { question: string }): Place => ({
  table: "drafts",
  column: "value",
  practiceId: at.practiceId,
  row: `${at.assignmentId}/${at.question}`,
  owner: at.partnerId,
});

export const draftVersionPlace = (at: {
  practiceId: string;
  partnerId: string;
  id: string;
}): Place => ({
  table: "draft_versions",
  column: "value",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.partnerId,
});

export const previewPlace = (at: Part): Place => ({
  table: "responses",
  column: "preview",
  practiceId: at.practiceId,
  row: at.assignmentId,
  owner: at.partnerId,
});

export const answersPlace = (at: Part): Place => ({
  table: "response_answers",
  column: "answers",
  practiceId: at.practiceId,
  row: at.assignmentId,
  owner: at.partnerId,
});

export const copyPlace = (at: Part & { unit: string }): Place => ({
  table: "revealed_responses",
  column: "body",
  practiceId: at.practiceId,
  row: `${at.assignmentId}/${at.unit}`,
  owner: at.partnerId,
});

export const alertReasonPlace = (at: {
  practiceId: string;
  coupleId: string;
  alertId: string;
}): Place => ({
  table: "alerts",
  column: "reason",
  practiceId: at.practiceId,
  row: at.alertId,
  owner: at.coupleId,
});

export const letterboxPlace = (at: {
  practiceId: string;
  coupleId: string;
  partnerId: string;
}): Place => ({
  table: "letterboxes",
  column: "private_key",
  practiceId: at.practiceId,
  row: at.partnerId,
  owner: at.coupleId,
});

export const jointAnswerPlace = (at: {
  practiceId: string;
  coupleId: string;
  id: string;
}): Place => ({
  table: "joint_answers",
  column: "value",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.coupleId,
});

export const jointPicturePlace = (at: {
  practiceId: string;
  coupleId: string;
  id: string;
}): Place => ({
  table: "joint_pictures",
  column: "body",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.coupleId,
});

export const commentPlace = (at: {
  practiceId: string;
  coupleId: string;
  commentId: string;
}): Place => ({
  table: "comments",
  column: "body",
  practiceId: at.practiceId,
  row: at.commentId,
  owner: at.coupleId,
});

export const jointFeedbackPlace = (at: {
  practiceId: string;
  partnerId: string;
  id: string;
}): Place => ({
  table: "joint_feedback",
  column: "body",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.partnerId,
});

export const scoreEntryPlace = (at: {
  practiceId: string;
  coupleId: string;
  id: string;
}): Place => ({
  table: "score_entries",
  column: "body",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.coupleId,
});

type OwnRow = { practiceId: string; partnerId: string; id: string };

const ownBody =
  (table: string) =>
  (at: OwnRow): Place => ({
    table,
    column: "body",
    practiceId: at.practiceId,
    row: at.id,
    owner: at.partnerId,
  });

export const smallActPlace = ownBody("small_acts");

export const doneActPlace = (at: {
  practiceId: string;
  coupleId: string;
  id: string;
}): Place => ({
  table: "done_acts",
  column: "body",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.coupleId,
});

export const actNotePlace = (at: OwnRow): Place => ({
  table: "act_ratings",
  column: "note",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.partnerId,
});

export const jarIdeaPlace = (at: {
  practiceId: string;
  coupleId: string;
  id: string;
}): Place => ({
  table: "jar_ideas",
  column: "body",
  practiceId: at.practiceId,
  row: at.id,
  owner: at.coupleId,
});

export const consentFilePlace = ownBody("consent_files");

export const sealedScreenPlace = ownBody("sealed_screens");

export const consentTracePlace = ownBody("consent_traces");

/** A sealed value as a rotation meets it: its column, and whatever ids its row has. */
export type SealedAt = {
  place: string;
  couple_id: string;
  assignment_id: string;
  partner_id: string;
  part: string;
  id: string;
};

export function placeOf(practiceId: string, at: SealedAt): Place {
  const coupleId = at.couple_id;
  const assignmentId = at.assignment_id;
  const partnerId = at.partner_id;
  const own = { practiceId, assignmentId, partnerId };
  switch (at.place) {
    case "assignments.note":
      return notePlace({ practiceId, coupleId, assignmentId });
    case "assignments.smaller":
      return smallerPlace({ practiceId, coupleId, assignmentId });
    case "drafts.value":
      return draftPlace({ ...own, question: at.part });
    case "draft_versions.value":
      return draftVersionPlace({ practiceId, partnerId, id: at.id });
    case "responses.preview":
      return previewPlace(own);
    case "response_answers.answers":
      return answersPlace(own);
    case "revealed_responses.body":
      return copyPlace({ ...own, unit: at.part });
    case "alerts.reason":
      return alertReasonPlace({ practiceId, coupleId, alertId: at.id });
    case "letterboxes.private_key":
      return letterboxPlace({ practiceId, coupleId, partnerId });
    case "joint_answers.value":
      return jointAnswerPlace({ practiceId, coupleId, id: at.id });
    case "joint_pictures.body":
      return jointPicturePlace({ practiceId, coupleId, id: at.id });
    case "joint_feedback.body":
      return jointFeedbackPlace({ practiceId, partnerId, id: at.id });
    case "comments.body":
      return commentPlace({ practiceId, coupleId, commentId: at.id });
    case "score_entries.body":
      return scoreEntryPlace({ practiceId, coupleId, id: at.id });
    case "small_acts.body":
      return smallActPlace({ practiceId, partnerId, id: at.id });
    case "done_acts.body":
      return doneActPlace({ practiceId, coupleId, id: at.id });
    case "act_ratings.note":
      return actNotePlace({ practiceId, partnerId, id: at.id });
    case "jar_ideas.body":
      return jarIdeaPlace({ practiceId, coupleId, id: at.id });
    case "consent_files.body":
      return consentFilePlace({ practiceId, partnerId, id: at.id });
    case "consent_traces.body":
      return consentTracePlace({ practiceId, partnerId, id: at.id });
    case "sealed_screens.body":
      return sealedScreenPlace({ practiceId, partnerId, id: at.id });
    case "safety_reviews.checklist":
      return checklistPlace({ practiceId, coupleId, id: at.id });
    case "safety_reviews.close_reason":
      return closeReasonPlace({ practiceId, coupleId, id: at.id });
    case "safety_entries.body":
      return safetyEntryPlace({ practiceId, partnerId, id: at.id });
    case "duty_reports.body":
      return dutyReportPlace({ practiceId, partnerId, id: at.id });
    case "accounted_disclosures.body":
      return accountedDisclosurePlace({ practiceId, partnerId, id: at.id });
    case "disclosures.about":
      return disclosurePlace({ practiceId, coupleId, id: at.id });
    case "disclosure_steps.note":
      return disclosureNotePlace({ practiceId, coupleId, id: at.id });
    default:
      throw new Error("There is no such sealed column.");
  }
}
