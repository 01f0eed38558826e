import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { getScores } from "./get-scores";
import { ofCoupleInput, sendMeasureInput } from "./inputs";
import { listMeasures } from "./list-measures";
import { sendMeasure } from "./send-measure";

const clinician = actorProcedure(...clinicians);

export const measuresRouter = router({
  list: clinician.query(({ ctx }) => listMeasures(ctx.caller)),
  send: clinician
    .input(sendMeasureInput)
    .mutation(({ ctx, input }) => sendMeasure(ctx.caller, input)),
  getScores: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getScores(ctx.caller, input)),
});
