import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { endPlan } from "./end-plan";
import { getMeasureSettings } from "./get-measure-settings";
import { getResult } from "./get-result";
import { getScores } from "./get-scores";
import {
  endPlanInput,
  markChartInput,
  ofAssignmentInput,
  ofCoupleInput,
  openTogetherInput,
  recordTotalInput,
  sendMeasureInput,
  showLineInput,
  takeBackEntryInput,
  updateMeasureSettingsInput,
} from "./inputs";
import { listLatest } from "./list-latest";
import { listMeasures } from "./list-measures";
import { listOwnLines } from "./list-own-lines";
import { openTogether } from "./open-together";
import { sendMeasure } from "./send-measure";
import { showLine } from "./show-line";
import { takeBackEntry } from "./take-back-entry";
import { updateMeasureSettings } from "./update-measure-settings";
import { markChart, recordTotal } from "./write-entry";

const clinician = actorProcedure(...clinicians);
const office = actorProcedure("owner", "admin");
const partner = actorProcedure("partner");

export const measuresRouter = router({
  list: clinician.query(({ ctx }) => listMeasures(ctx.caller)),
  send: clinician
    .input(sendMeasureInput)
    .mutation(({ ctx, input }) => sendMeasure(ctx.caller, input)),
  endPlan: clinician
    .input(endPlanInput)
    .mutation(({ ctx, input }) => endPlan(ctx.caller, input)),
  listLatest: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listLatest(ctx.caller, input)),
  getScores: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getScores(ctx.caller, input)),
  getResult: clinician
    .input(ofAssignmentInput)
    .query(({ ctx, input }) => getResult(ctx.caller, input)),
  showLine: clinician
    .input(showLineInput)
    .mutation(({ ctx, input }) => showLine(ctx.caller, input)),
  openTogether: clinician
    .input(openTogetherInput)
    .mutation(({ ctx, input }) => openTogether(ctx.caller, input)),
  recordTotal: clinician
    .input(recordTotalInput)
    .mutation(({ ctx, input }) => recordTotal(ctx.caller, input)),
  markChart: clinician
    .input(markChartInput)
    .mutation(({ ctx, input }) => markChart(ctx.caller, input)),
  takeBackEntry: clinician
    .input(takeBackEntryInput)
    .mutation(({ ctx, input }) => takeBackEntry(ctx.caller, input)),

  getSettings: office.query(({ ctx }) => getMeasureSettings(ctx.caller)),
  updateSettings: office
    .input(updateMeasureSettingsInput)
    .mutation(({ ctx, input }) => updateMeasureSettings(ctx.caller, input)),

  ownLines: partner.query(({ ctx }) => listOwnLines(ctx.caller)),
});
