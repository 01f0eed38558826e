import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { getActs } from "./get-acts";
import { getRatingForm } from "./get-rating-form";
import {
  markDoneInput,
  ofActInput,
  ofCoupleInput,
  pickActInput,
  rateActInput,
} from "./inputs";
import { markDone } from "./mark-done";
import { pickAct } from "./pick-act";
import { putAsideAct } from "./put-aside-act";
import { rateAct } from "./rate-act";

const clinician = actorProcedure(...clinicians);
const partner = actorProcedure("partner");

export const experimentsRouter = router({
  pick: partner
    .input(pickActInput)
    .mutation(({ ctx, input }) => pickAct(ctx.caller, input)),
  putAside: partner
    .input(ofActInput)
    .mutation(({ ctx, input }) => putAsideAct(ctx.caller, input)),
  markDone: partner
    .input(markDoneInput)
    .mutation(({ ctx, input }) => markDone(ctx.caller, input)),
  getRatingForm: partner
    .input(ofActInput)
    .query(({ ctx, input }) => getRatingForm(ctx.caller, input)),
  rate: partner
    .input(rateActInput)
    .mutation(({ ctx, input }) => rateAct(ctx.caller, input)),
  getActs: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getActs(ctx.caller, input)),
});
