import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { addTold } from "./add-told";
import { changeDisclosure } from "./change-disclosure";
import { getDisclosure } from "./get-disclosure";
import {
  addToldInput,
  changeDisclosureInput,
  keepActNoteInput,
  keepAnswerInput,
  keepFeedbackInput,
  listDisclosuresInput,
  ofCoupleInput,
  ofDisclosureInput,
  undoStepInput,
} from "./inputs";
import { keepActNote } from "./keep-act-note";
import { keepAnswer } from "./keep-answer";
import { keepFeedback } from "./keep-feedback";
import { listDisclosures } from "./list-disclosures";
import { listOfCouple } from "./list-of-couple";
import { listUnread } from "./list-unread";
import { undoStep } from "./undo-step";

const clinician = actorProcedure(...clinicians);

export const disclosuresRouter = router({
  list: clinician
    .input(listDisclosuresInput)
    .query(({ ctx, input }) => listDisclosures(ctx.caller, input)),
  listUnread: clinician.query(({ ctx }) => listUnread(ctx.caller)),
  ofCouple: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listOfCouple(ctx.caller, input)),
  get: clinician
    .input(ofDisclosureInput)
    .query(({ ctx, input }) => getDisclosure(ctx.caller, input)),
  keepAnswer: clinician
    .input(keepAnswerInput)
    .mutation(({ ctx, input }) => keepAnswer(ctx.caller, input)),
  keepFeedback: clinician
    .input(keepFeedbackInput)
    .mutation(({ ctx, input }) => keepFeedback(ctx.caller, input)),
  keepActNote: clinician
    .input(keepActNoteInput)
    .mutation(({ ctx, input }) => keepActNote(ctx.caller, input)),
  addTold: clinician
    .input(addToldInput)
    .mutation(({ ctx, input }) => addTold(ctx.caller, input)),
  change: clinician
    .input(changeDisclosureInput)
    .mutation(({ ctx, input }) => changeDisclosure(ctx.caller, input)),
  undo: clinician
    .input(undoStepInput)
    .mutation(({ ctx, input }) => undoStep(ctx.caller, input)),
});
