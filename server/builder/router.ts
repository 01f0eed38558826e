import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { buildWorksheet } from "./build-worksheet";
import { copyWorksheet } from "./copy-worksheet";
import { getDraft } from "./get-draft";
import {
  copyWorksheetInput,
  ofOwnWorksheetInput,
  publishWorksheetInput,
  putAwayWorksheetInput,
  saveDraftInput,
  setCurrentEditionInput,
  takeKeptTextInput,
} from "./inputs";
import { listOwn } from "./list-own";
import { publishWorksheet } from "./publish-worksheet";
import { putAwayWorksheet } from "./put-away-worksheet";
import { saveDraft } from "./save-draft";
import { setCurrentEdition } from "./set-current-edition";
import { takeKeptText } from "./take-kept-text";

const clinician = actorProcedure(...clinicians);

export const builderRouter = router({
  list: clinician.query(({ ctx }) => listOwn(ctx.caller)),
  get: clinician
    .input(ofOwnWorksheetInput)
    .query(({ ctx, input }) => getDraft(ctx.caller, input)),
  copy: clinician
    .input(copyWorksheetInput)
    .mutation(({ ctx, input }) => copyWorksheet(ctx.caller, input)),
  build: clinician.mutation(({ ctx }) => buildWorksheet(ctx.caller)),
  save: clinician
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft(ctx.caller, input)),
  publish: clinician
    .input(publishWorksheetInput)
    .mutation(({ ctx, input }) => publishWorksheet(ctx.caller, input)),
  setCurrent: clinician
    .input(setCurrentEditionInput)
    .mutation(({ ctx, input }) => setCurrentEdition(ctx.caller, input)),
  takeKept: clinician
    .input(takeKeptTextInput)
    .mutation(({ ctx, input }) => takeKeptText(ctx.caller, input)),
  putAway: clinician
    .input(putAwayWorksheetInput)
    .mutation(({ ctx, input }) => putAwayWorksheet(ctx.caller, input)),
});
