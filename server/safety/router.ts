import { clinicians, everyMember } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { acknowledgeAlert } from "./acknowledge-alert";
import { askAgain } from "./ask-again";
import { closeSafetyReview } from "./close-safety-review";
import { decideDuty } from "./decide-duty";
import { declineTool } from "./decline-tool";
import { getAgain, isAskedAgain } from "./get-again";
import { getAlertSettings } from "./get-alert-settings";
import { getOwnScreens } from "./get-own-screens";
import { getPersonalTool } from "./get-personal-tool";
import { getSafetyCare } from "./get-safety-care";
import { getSafetyRecord } from "./get-safety-record";
import {
  acknowledgeAlertInput,
  closeSafetyReviewInput,
  decideDutyInput,
  declineToolInput,
  listAllAlertsInput,
  noteTaskInput,
  ofCoupleInput,
  ofDutyInput,
  ofSafetyRecordInput,
  ofToolInput,
  saveChecklistInput,
  saveDutyInput,
  savePlanInput,
  sayOnCardInput,
  sendScreenInput,
  setAsksAgainInput,
  setOnCallInput,
  setSafeContactInput,
  updateAlertSettingsInput,
  updateDutySettingsInput,
} from "./inputs";
import { listAlerts } from "./list-alerts";
import { listAllAlerts } from "./list-all-alerts";
import { listOverdue } from "./list-overdue";
import { listSafetyReviews } from "./list-safety-reviews";
import { noteTask } from "./note-task";
import { openDuty } from "./open-duty";
import { openSafetyReview } from "./open-safety-review";
import { saveChecklist } from "./save-checklist";
import { saveDuty } from "./save-duty";
import { savePlan } from "./save-plan";
import { sayOnCard } from "./say-on-card";
import { sendScreen } from "./send-screen";
import { setAsksAgain } from "./set-asks-again";
import { setOnCall } from "./set-on-call";
import { setSafeContact } from "./set-safe-contact";
import { updateAlertSettings } from "./update-alert-settings";
import { updateDutySettings } from "./update-duty-settings";

const clinician = actorProcedure(...clinicians);
const partner = actorProcedure("partner");
const member = actorProcedure(...everyMember);
const office = actorProcedure("owner", "admin");

export const safetyRouter = router({
  getTool: partner
    .input(ofToolInput)
    .query(({ ctx, input }) => getPersonalTool(ctx.caller, input)),
  ownScreens: partner.query(({ ctx }) => getOwnScreens(ctx.caller)),
  sendScreen: partner
    .input(sendScreenInput)
    .mutation(({ ctx, input }) => sendScreen(ctx.caller, input)),
  declineTool: partner
    .input(declineToolInput)
    .mutation(({ ctx, input }) => declineTool(ctx.caller, input)),
  sayOnCard: partner
    .input(sayOnCardInput)
    .mutation(({ ctx, input }) => sayOnCard(ctx.caller, input)),
  care: clinician
    .input(ofSafetyRecordInput)
    .query(({ ctx, input }) => getSafetyCare(ctx.caller, input)),
  noteTask: clinician
    .input(noteTaskInput)
    .mutation(({ ctx, input }) => noteTask(ctx.caller, input)),
  savePlan: clinician
    .input(savePlanInput)
    .mutation(({ ctx, input }) => savePlan(ctx.caller, input)),
  openDuty: clinician
    .input(ofDutyInput)
    .mutation(({ ctx, input }) => openDuty(ctx.caller, input)),
  saveDuty: clinician
    .input(saveDutyInput)
    .mutation(({ ctx, input }) => saveDuty(ctx.caller, input)),
  decideDuty: clinician
    .input(decideDutyInput)
    .mutation(({ ctx, input }) => decideDuty(ctx.caller, input)),
  updateDuty: office
    .input(updateDutySettingsInput)
    .mutation(({ ctx, input }) => updateDutySettings(ctx.caller, input)),
  record: clinician
    .input(ofSafetyRecordInput)
    .query(({ ctx, input }) => getSafetyRecord(ctx.caller, input)),
  listReviews: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listSafetyReviews(ctx.caller, input)),
  askAgain: clinician
    .input(ofCoupleInput)
    .mutation(({ ctx, input }) => askAgain(ctx.caller, input)),
  again: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getAgain(ctx.caller, input)),
  askedAgain: partner.query(({ ctx }) => isAskedAgain(ctx.caller)),
  openReview: clinician
    .input(ofSafetyRecordInput)
    .mutation(({ ctx, input }) => openSafetyReview(ctx.caller, input)),
  saveChecklist: clinician
    .input(saveChecklistInput)
    .mutation(({ ctx, input }) => saveChecklist(ctx.caller, input)),
  closeReview: clinician
    .input(closeSafetyReviewInput)
    .mutation(({ ctx, input }) => closeSafetyReview(ctx.caller, input)),
  setContact: clinician
    .input(setSafeContactInput)
    .mutation(({ ctx, input }) => setSafeContact(ctx.caller, input)),
  listAll: clinician
    .input(listAllAlertsInput)
    .query(({ ctx, input }) => listAllAlerts(ctx.caller, input)),
  overdue: member.query(({ ctx }) => listOverdue(ctx.caller)),
  settings: office.query(({ ctx }) => getAlertSettings(ctx.caller)),
  updateSettings: office
    .input(updateAlertSettingsInput)
    .mutation(({ ctx, input }) => updateAlertSettings(ctx.caller, input)),
  setAsksAgain: office
    .input(setAsksAgainInput)
    .mutation(({ ctx, input }) => setAsksAgain(ctx.caller, input)),
  setOnCall: office
    .input(setOnCallInput)
    .mutation(({ ctx, input }) => setOnCall(ctx.caller, input)),
  listAlerts: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listAlerts(ctx.caller, input)),
  acknowledge: clinician
    .input(acknowledgeAlertInput)
    .mutation(({ ctx, input }) => acknowledgeAlert(ctx.caller, input)),
});
