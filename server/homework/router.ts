import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { assignWorksheet } from "./assign-worksheet";
import { changeAssignment } from "./change-assignment";
import { changeRepeat } from "./change-repeat";
import { changeWait } from "./change-wait";
import { chooseSharing } from "./choose-sharing";
import { dropReturn } from "./drop-return";
import { endEntries } from "./end-entries";
import { endRepeat } from "./end-repeat";
import { finishTogether } from "./finish-together";
import { getAssignment } from "./get-assignment";
import { getCoupleView } from "./get-couple-view";
import { getEntries } from "./get-entries";
import { getFeedbackForm } from "./get-feedback-form";
import { getFirstSteps } from "./get-first-steps";
import { getInSession } from "./get-in-session";
import { getJointPart } from "./get-joint-part";
import { getOpened } from "./get-opened";
import { getOwnAnswers } from "./get-own-answers";
import { getPartnerHome } from "./get-partner-home";
import { getPartnerView } from "./get-partner-view";
import { getPlans } from "./get-plans";
import { getRounds } from "./get-rounds";
import { getTogether } from "./get-together";
import { getTwoSides } from "./get-two-sides";
import { giveFeedback } from "./give-feedback";
import { hearJointAnswers } from "./hear-joint-answers";
import { holdReveal } from "./hold-reveal";
import {
  assignWorksheetInput,
  changeAssignmentInput,
  changeRepeatInput,
  changeWaitInput,
  chooseSharingInput,
  endEntriesInput,
  endRepeatInput,
  giveFeedbackInput,
  hearJointAnswersInput,
  holdRevealInput,
  listHomeworkStatusInput,
  ofAssignmentInput,
  ofCoupleInput,
  ofStandingInput,
  openLettersInput,
  openRevealInput,
  replyToOpenedInput,
  saveDraftInput,
  saveJointAnswerInput,
  sayReturnInput,
  submitResponseInput,
  takeBackInput,
  viewAsPartnerInput,
} from "./inputs";
import { keepRest } from "./keep-rest";
import { listAssignments } from "./list-assignments";
import { listFeedback } from "./list-feedback";
import { listHomeworkStatus } from "./list-homework-status";
import { listJointVersions } from "./list-joint-versions";
import { listRepeats } from "./list-repeats";
import { openLetters } from "./open-letters";
import { openReveal } from "./open-reveal";
import { reopenResponse } from "./reopen-response";
import { replyToOpened } from "./reply-to-opened";
import { saveDraft } from "./save-draft";
import { saveJointAnswer } from "./save-joint-answer";
import { sayReturn } from "./say-return";
import { shutReveal } from "./shut-reveal";
import { startEntry } from "./start-entry";
import { submitResponse } from "./submit-response";
import { takeBackAssignment } from "./take-back-assignment";

const clinician = actorProcedure(...clinicians);
const partner = actorProcedure("partner");
const together = actorProcedure("partner", ...clinicians);

export const homeworkRouter = router({
  assign: clinician
    .input(assignWorksheetInput)
    .mutation(({ ctx, input }) => assignWorksheet(ctx.caller, input)),
  change: clinician
    .input(changeAssignmentInput)
    .mutation(({ ctx, input }) => changeAssignment(ctx.caller, input)),
  takeBack: clinician
    .input(takeBackInput)
    .mutation(({ ctx, input }) => takeBackAssignment(ctx.caller, input)),
  listRepeats: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listRepeats(ctx.caller, input)),
  changeRepeat: clinician
    .input(changeRepeatInput)
    .mutation(({ ctx, input }) => changeRepeat(ctx.caller, input)),
  endRepeat: clinician
    .input(endRepeatInput)
    .mutation(({ ctx, input }) => endRepeat(ctx.caller, input)),
  endEntries: clinician
    .input(endEntriesInput)
    .mutation(({ ctx, input }) => endEntries(ctx.caller, input)),
  listAssignments: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listAssignments(ctx.caller, input)),
  listStatus: actorProcedure("owner", "admin", "front_desk")
    .input(listHomeworkStatusInput)
    .query(({ ctx, input }) => listHomeworkStatus(ctx.caller, input)),
  firstSteps: actorProcedure("owner", "admin", ...clinicians).query(({ ctx }) =>
    getFirstSteps(ctx.caller),
  ),
  getTwoSides: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getTwoSides(ctx.caller, input)),
  getPartnerView: clinician
    .input(viewAsPartnerInput)
    .query(({ ctx, input }) => getPartnerView(ctx.caller, input)),
  getRounds: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getRounds(ctx.caller, input)),
  getInSession: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getInSession(ctx.caller, input)),
  getCoupleView: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getCoupleView(ctx.caller, input)),
  open: clinician
    .input(openRevealInput)
    .mutation(({ ctx, input }) => openReveal(ctx.caller, input)),
  hold: clinician
    .input(holdRevealInput)
    .mutation(({ ctx, input }) => holdReveal(ctx.caller, input)),
  shut: clinician
    .input(ofAssignmentInput)
    .mutation(({ ctx, input }) => shutReveal(ctx.caller, input)),

  getPartnerHome: partner.query(({ ctx }) => getPartnerHome(ctx.caller)),
  getAssignment: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getAssignment(ctx.caller, input)),
  saveDraft: partner
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft(ctx.caller, input)),
  openLetters: partner
    .input(openLettersInput)
    .query(({ ctx, input }) => openLetters(ctx.caller, input)),
  submit: partner
    .input(submitResponseInput)
    .mutation(({ ctx, input }) => submitResponse(ctx.caller, input)),
  changeWait: partner
    .input(changeWaitInput)
    .mutation(({ ctx, input }) => changeWait(ctx.caller, input)),
  getEntries: partner
    .input(ofStandingInput)
    .query(({ ctx, input }) => getEntries(ctx.caller, input)),
  startEntry: partner
    .input(ofStandingInput)
    .mutation(({ ctx, input }) => startEntry(ctx.caller, input)),
  sayReturn: partner
    .input(sayReturnInput)
    .mutation(({ ctx, input }) => sayReturn(ctx.caller, input)),
  dropReturn: partner.mutation(({ ctx }) => dropReturn(ctx.caller)),
  choose: partner
    .input(chooseSharingInput)
    .mutation(({ ctx, input }) => chooseSharing(ctx.caller, input)),
  reopen: partner
    .input(ofAssignmentInput)
    .mutation(({ ctx, input }) => reopenResponse(ctx.caller, input)),
  ownAnswers: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getOwnAnswers(ctx.caller, input)),
  getOpened: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getOpened(ctx.caller, input)),
  keepRest: partner
    .input(ofAssignmentInput)
    .mutation(({ ctx, input }) => keepRest(ctx.caller, input)),
  reply: partner
    .input(replyToOpenedInput)
    .mutation(({ ctx, input }) => replyToOpened(ctx.caller, input)),

  getJointPart: together
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getJointPart(ctx.caller, input)),
  hearJointAnswers: together
    .input(hearJointAnswersInput)
    .query(({ ctx, input }) => hearJointAnswers(ctx.caller, input)),
  listJointVersions: together
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => listJointVersions(ctx.caller, input)),
  saveJointAnswer: together
    .input(saveJointAnswerInput)
    .mutation(({ ctx, input }) => saveJointAnswer(ctx.caller, input)),
  getTogether: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getTogether(ctx.caller, input)),
  getPlans: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getPlans(ctx.caller, input)),
  finishTogether: together
    .input(ofAssignmentInput)
    .mutation(({ ctx, input }) => finishTogether(ctx.caller, input)),

  getFeedbackForm: partner
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getFeedbackForm(ctx.caller, input)),
  giveFeedback: partner
    .input(giveFeedbackInput)
    .mutation(({ ctx, input }) => giveFeedback(ctx.caller, input)),
  listFeedback: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => listFeedback(ctx.caller, input)),
});
