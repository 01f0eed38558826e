import type { Row } from "./rows";

/** Who somebody is, told by the world and not by the database. */
export type Person = {
  practiceId: string;
  treats: ReadonlySet<unknown>;
  coupleId: string | null;
  partnerId: string | null;
  memberId: string | null;
  seat: "a" | "b";
  isSure: boolean;
  isStaff: boolean;
  /** Therapist or intern. */
  isClinician: boolean;
  /** Owner or admin. */
  manages: boolean;
  owns: boolean;
  /** Owner, admin or front desk. */
  files: boolean;
  /** Reads what concerns money. */
  bills: boolean;
  /** Who treats them, where they are a partner. */
  clinicians: ReadonlySet<unknown>;
  /** Worksheets that were opened. */
  opened: ReadonlySet<unknown>;
  /** Measures of which they may look at their own line. */
  shown: ReadonlySet<unknown>;
  /** Ideas they put into a jar. */
  ideas: ReadonlySet<unknown>;
  /** Papers about money that somebody was asked for. */
  feeRequests: ReadonlySet<unknown>;
  /** Whom they were asked of. */
  feePartners: ReadonlySet<unknown>;
  /** Ideas that came out of one. */
  drawn: ReadonlySet<unknown>;
};

export type Rule = (row: Row, who: Person) => boolean;

export const none: Rule = () => false;
const own: Rule = (row, who) =>
  who.partnerId !== null && row.partner_id === who.partnerId;
const treated: Rule = (row, who) => who.treats.has(row.couple_id);
const ofCouple: Rule = (row, who) =>
  who.coupleId !== null && row.couple_id === who.coupleId;
const either =
  (...rules: Rule[]): Rule =>
  (row, who) =>
    rules.some((rule) => rule(row, who));
const marked: Rule = (row, who) =>
  treated(row, who) && row.member_id === who.memberId;
const told: Rule = (row, who) =>
  ofCouple(row, who) &&
  [row.seats].flat().includes(who.seat) &&
  row.taken_back_at === null;
const isAhead = (at: unknown): boolean =>
  new Date(String(at)).getTime() > Date.now();
/** Done by the other, and not before its morning. */
const shownOf: Rule = (row, who) =>
  ofCouple(row, who) &&
  row.partner_id !== who.partnerId &&
  row.visible_at !== null;
const files: Rule = (_row, who) => who.files;
const manages: Rule = (_row, who) => who.manages;
const financial: Rule = (row, who) => who.bills && row.financial === true;
const clinicians: Rule = (_row, who) => who.isClinician;
const ownAndTreated = either(own, treated);
const saidBy: Rule = (row, who) =>
  who.partnerId !== null && row.said_by === who.partnerId;
const isCouple =
  (rule: Rule): Rule =>
  (row, who) =>
    rule({ ...row, couple_id: row.id }, who);
const isPartner =
  (rule: Rule): Rule =>
  (row, who) =>
    rule({ ...row, partner_id: row.id }, who);

/** Whom each row is for, whatever statement asks. A table without a line is for nobody. */
export const READS: Readonly<Record<string, Rule>> = {
  practices: () => true,
  members: (row, who) => who.isStaff || who.clinicians.has(row.id),
  invitations: (row, who) =>
    row.kind === "member" ? who.manages : treated(row, who),
  couples: isCouple(either(treated, ofCouple, files)),
  partners: either(
    treated,
    ofCouple,
    files,
    (row, who) => who.bills && who.feePartners.has(row.id),
  ),
  partner_contacts: either(ownAndTreated, files),
  care_team: either(treated, ofCouple, files),
  worksheet_versions: () => true,
  assignments: either(
    treated,
    (row, who) => ofCouple(row, who) && [row.seats].flat().includes(who.seat),
  ),
  drafts: own,
  draft_versions: own,
  draft_waits: own,
  return_times: own,
  reminder_settings: () => true,
  reminder_choices: own,
  reminder_wishes: treated,
  standing_worksheets: either(
    treated,
    (row, who) => ofCouple(row, who) && row.seat === who.seat,
  ),
  letterboxes: own,
  submissions: own,
  responses: ownAndTreated,
  response_answers: either(treated, (row, who) => own(row, who) && who.isSure),
  reveals: either(treated, ofCouple),
  reveal_choices: ownAndTreated,
  reveal_holds: treated,
  alerts: treated,
  disclosures: treated,
  disclosure_steps: treated,
  alert_settings: () => true,
  on_call_members: (_row, who) => who.isStaff,
  // Which of them is whose stands in no column of it: of a therapist's own, of whoever is on call, of the office.
  overdue_alerts: (_row, who) => who.manages || who.treats.size > 0,
  safety_reviews: treated,
  safe_contacts: treated,
  safety_tasks: treated,
  safety_entries: (row, who) => treated(row, who) && who.isSure,
  duty_reports: treated,
  accounted_disclosures: (row, who) => treated(row, who) && who.isSure,
  duty_settings: (_row, who) => who.isStaff,
  contact_wishes: treated,
  sealed_screens: (row, who) => ownAndTreated(row, who) && who.isSure,
  measure_results: either(
    treated,
    (row, who) => own(row, who) && who.shown.has(row.slug),
  ),
  shown_lines: ownAndTreated,
  score_entries: treated,
  measure_plans: treated,
  worksheet_plans: treated,
  plan_turns: treated,
  couple_stages: treated,
  couple_pathways: treated,
  couple_pathway_steps: treated,
  practice_pathways: (_row, who) => who.isStaff,
  measure_settings: () => true,
  sessions: either(
    treated,
    files,
    (row, who) => ofCouple(row, who) && row.taken_back_at === null,
  ),
  seen_parts: marked,
  practice_worksheets: clinicians,
  practice_worksheet_editions: clinicians,
  practice_worksheet_drafts: clinicians,
  favourite_worksheets: (row, who) =>
    who.memberId !== null && row.member_id === who.memberId,
  comments: either(treated, told),
  revealed_responses: either(
    ownAndTreated,
    (row, who) => ofCouple(row, who) && row.released_at !== null,
  ),
  joint_answers: (row, who) =>
    either(treated, ofCouple)(row, who) && who.opened.has(row.assignment_id),
  joint_pictures: (row, who) =>
    either(treated, ofCouple)(row, who) && who.opened.has(row.assignment_id),
  joint_feedback: either(treated, (row, who) => own(row, who) && who.isSure),
  small_acts: ownAndTreated,
  done_acts: either(
    treated,
    (row, who) => own(row, who) && isAhead(row.asked_from),
    (row, who) => shownOf(row, who),
  ),
  act_ratings: either(treated, (row, who) => own(row, who) && who.isSure),
  jar_ideas: either(
    treated,
    (row, who) =>
      ofCouple(row, who) &&
      (row.taken_out === false ||
        who.ideas.has(row.id) ||
        who.drawn.has(row.id)),
  ),
  jar_idea_authors: ownAndTreated,
  jar_vetoes: either(treated, (row, who) => own(row, who) && who.isSure),
  jar_draws: either(treated, ofCouple),
  jar_agreements: either(treated, saidBy),
  consent_editions: () => true,
  consent_requests: either(ownAndTreated, files, financial),
  consent_openings: either(
    ownAndTreated,
    files,
    (row, who) => who.bills && who.feeRequests.has(row.request_id),
  ),
  consent_signatures: either(ownAndTreated, files, financial),
  consent_files: either(
    treated,
    manages,
    financial,
    (row, who) => own(row, who) && row.kind === "pdf",
  ),
  consent_traces: treated,
  packets: either(treated, files),
  packet_seats: either(ownAndTreated, files),
  packet_parts: ownAndTreated,
  check_requests: ofCouple,
  packet_reminders: either(treated, files),
  data_keys: either(
    treated,
    (row, who) => row.kind === "papers" && (who.manages || who.bills),
    (row, who) => ofCouple(row, who) && row.kind === "couple",
    (row, who) => own(row, who) && row.kind !== "clinicians",
    (row, who) =>
      ofCouple(row, who) &&
      row.kind === "copy" &&
      who.opened.has(row.assignment_id),
  ),
};

/** Who may change a row that is there. */
export const WRITES: Readonly<Record<string, Rule>> = {
  couples: isCouple(treated),
  practices: manages,
  members: (row, who) =>
    who.manages && (who.owns || ![row.roles].flat().includes("owner")),
  invitations: READS.invitations ?? none,
  partners: either(treated, isPartner(own)),
  partner_contacts: treated,
  assignments: treated,
  drafts: own,
  draft_versions: own,
  draft_waits: own,
  return_times: own,
  reminder_settings: manages,
  reminder_choices: own,
  reminder_wishes: treated,
  standing_worksheets: treated,
  practice_worksheets: clinicians,
  practice_worksheet_drafts: clinicians,
  responses: own,
  response_answers: (row, who) => own(row, who) && who.isSure,
  reveals: treated,
  reveal_choices: own,
  reveal_holds: treated,
  revealed_responses: own,
  alerts: (row, who) => treated(row, who) && who.isSure,
  alert_settings: manages,
  on_call_members: manages,
  overdue_alerts: (_row, who) => who.treats.size > 0,
  safety_reviews: (row, who) => treated(row, who) && who.isSure,
  safe_contacts: treated,
  safety_tasks: (row, who) =>
    treated(row, who) && who.isSure && row.done_at === null,
  duty_reports: (row, who) =>
    treated(row, who) && who.isSure && row.decision === null,
  duty_settings: manages,
  contact_wishes: treated,
  seen_parts: marked,
  comments: (row, who) => treated(row, who) && row.written_by === who.memberId,
  measure_plans: treated,
  worksheet_plans: treated,
  couple_stages: treated,
  couple_pathways: treated,
  couple_pathway_steps: treated,
  practice_pathways: (_row, who) => who.isStaff,
  measure_settings: (_row, who) => who.manages && who.isSure,
  sessions: treated,
  consent_requests: treated,
  packet_parts: ownAndTreated,
  packet_seats: ownAndTreated,
  shown_lines: treated,
  jar_ideas: (row, who) => who.ideas.has(row.id),
  jar_draws: ofCouple,
  jar_agreements: saidBy,
  score_entries: (row, who) =>
    treated(row, who) && row.written_by === who.memberId,
  small_acts: own,
  done_acts: either(
    (row, who) => own(row, who) && isAhead(row.asked_from),
    (row, who) => shownOf(row, who) && row.answered_at === null,
  ),
  data_keys: (row, who) => own(row, who) && row.kind === "copy",
};
