import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { addStep } from "./add-step";
import { changeStep } from "./change-step";
import { copyProgramme } from "./copy-programme";
import { endPathway } from "./end-pathway";
import { getProgramme } from "./get-programme";
import { giveStep } from "./give-step";
import {
  addStepInput,
  changeStepInput,
  copyProgrammeInput,
  endPathwayInput,
  giveStepInput,
  moveStepInput,
  ofCoupleInput,
  removeProgrammeInput,
  removeStepInput,
  saveProgrammeInput,
  setStageInput,
  skipStepInput,
  startPathwayInput,
} from "./inputs";
import { listProgrammes } from "./list-programmes";
import { moveStep } from "./move-step";
import { removeProgramme } from "./remove-programme";
import { removeStep } from "./remove-step";
import { saveProgramme } from "./save-programme";
import { setStage } from "./set-stage";
import { skipStep } from "./skip-step";
import { startPathway } from "./start-pathway";

const clinician = actorProcedure(...clinicians);

export const pathwaysRouter = router({
  list: clinician.query(({ ctx }) => listProgrammes(ctx.caller)),
  copy: clinician
    .input(copyProgrammeInput)
    .mutation(({ ctx, input }) => copyProgramme(ctx.caller, input)),
  save: clinician
    .input(saveProgrammeInput)
    .mutation(({ ctx, input }) => saveProgramme(ctx.caller, input)),
  remove: clinician
    .input(removeProgrammeInput)
    .mutation(({ ctx, input }) => removeProgramme(ctx.caller, input)),
  get: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getProgramme(ctx.caller, input)),
  setStage: clinician
    .input(setStageInput)
    .mutation(({ ctx, input }) => setStage(ctx.caller, input)),
  start: clinician
    .input(startPathwayInput)
    .mutation(({ ctx, input }) => startPathway(ctx.caller, input)),
  end: clinician
    .input(endPathwayInput)
    .mutation(({ ctx, input }) => endPathway(ctx.caller, input)),
  giveStep: clinician
    .input(giveStepInput)
    .mutation(({ ctx, input }) => giveStep(ctx.caller, input)),
  skipStep: clinician
    .input(skipStepInput)
    .mutation(({ ctx, input }) => skipStep(ctx.caller, input)),
  moveStep: clinician
    .input(moveStepInput)
    .mutation(({ ctx, input }) => moveStep(ctx.caller, input)),
  changeStep: clinician
    .input(changeStepInput)
    .mutation(({ ctx, input }) => changeStep(ctx.caller, input)),
  addStep: clinician
    .input(addStepInput)
    .mutation(({ ctx, input }) => addStep(ctx.caller, input)),
  removeStep: clinician
    .input(removeStepInput)
    .mutation(({ ctx, input }) => removeStep(ctx.caller, input)),
});
