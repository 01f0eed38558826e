import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { acknowledgeAlert } from "./acknowledge-alert";
import { declineTool } from "./decline-tool";
import { getOwnScreens } from "./get-own-screens";
import { getPersonalTool } from "./get-personal-tool";
import { getSafetyRecord } from "./get-safety-record";
import {
  acknowledgeAlertInput,
  declineToolInput,
  ofCoupleInput,
  ofSafetyRecordInput,
  ofToolInput,
  sendScreenInput,
} from "./inputs";
import { listAlerts } from "./list-alerts";
import { sendScreen } from "./send-screen";

const clinician = actorProcedure(...clinicians);
const partner = actorProcedure("partner");

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
  record: clinician
    .input(ofSafetyRecordInput)
    .query(({ ctx, input }) => getSafetyRecord(ctx.caller, input)),
  listAlerts: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listAlerts(ctx.caller, input)),
  acknowledge: clinician
    .input(acknowledgeAlertInput)
    .mutation(({ ctx, input }) => acknowledgeAlert(ctx.caller, input)),
});
