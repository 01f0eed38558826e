import type { ActorName } from "./actors";
import type { SealedColumn } from "./sealed-values";
import type { World } from "./world";

/** Read behind a clinician's fresh password alone: see safety-record.test.ts. */
type ReviewColumn = Extract<
  SealedColumn,
  | `safety_reviews.${string}`
  | `safety_entries.${string}`
  | `duty_reports.${string}`
  | `accounted_disclosures.${string}`
>;

/** Who reads each column, and how; a picture is read at a door of its own. */
export const SEALED_READERS: Record<
  Exclude<SealedColumn, "joint_pictures.body" | ReviewColumn>,
  [ActorName, string, (w: World) => Record<string, unknown>]
> = {
  "assignments.note": [
    "ben",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "assignments.smaller": [
    "ben",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "drafts.value": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.toDo }),
  ],
  "draft_versions.value": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.toDo }),
  ],
  "responses.preview": [
    "ana",
    "homework.getAssignment",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "response_answers.answers": [
    "therapist",
    "homework.getTwoSides",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
  "revealed_responses.body": [
    "ben",
    "homework.getOpened",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "letterboxes.private_key": [
    "ana",
    "homework.openLetters",
    () => ({ letters: ["bm9pc2U"] }),
  ],
  "joint_answers.value": [
    "ana",
    "homework.getJointPart",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "joint_feedback.body": [
    "therapist",
    "homework.listFeedback",
    (w) => ({ assignmentId: w.ids.assignment.opened }),
  ],
  "alerts.reason": [
    "therapist",
    "safety.listAlerts",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "small_acts.body": ["ana", "homework.getPartnerHome", () => ({})],
  "done_acts.body": [
    "ben",
    "experiments.getRatingForm",
    (w) => ({ actId: w.ids.act.anasShown }),
  ],
  "act_ratings.note": [
    "therapist",
    "experiments.getActs",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "consent_files.body": [
    "ana",
    "consents.check",
    (w) => ({ signatureId: w.ids.signature.anas }),
  ],
  "consent_traces.body": [
    "therapist",
    "consents.get",
    (w) => ({ paperId: w.ids.paper.anas }),
  ],
  "score_entries.body": [
    "therapist",
    "measures.getScores",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "jar_ideas.body": [
    "ben",
    "jar.get",
    (w) => ({ assignmentId: w.ids.assignment.jar }),
  ],
  "sealed_screens.body": ["anaConfirmed", "safety.ownScreens", () => ({})],
  "disclosures.about": [
    "therapist",
    "disclosures.ofCouple",
    (w) => ({ coupleId: w.ids.couple.own }),
  ],
  "disclosure_steps.note": [
    "therapist",
    "disclosures.get",
    (w) => ({
      coupleId: w.ids.couple.own,
      disclosureId: w.ids.disclosure.own,
    }),
  ],
  "comments.body": [
    "ben",
    "comments.list",
    (w) => ({ assignmentId: w.ids.assignment.ready }),
  ],
};
