import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { acknowledgeAlert } from "./acknowledge-alert";
import { acknowledgeAlertInput, ofCoupleInput } from "./inputs";
import { listAlerts } from "./list-alerts";

const clinician = actorProcedure(...clinicians);

export const safetyRouter = router({
  listAlerts: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listAlerts(ctx.caller, input)),
  acknowledge: clinician
    .input(acknowledgeAlertInput)
    .mutation(({ ctx, input }) => acknowledgeAlert(ctx.caller, input)),
});
