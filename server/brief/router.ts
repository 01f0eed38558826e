import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { getBrief } from "./get-brief";
import { ofCoupleInput } from "./inputs";

export const briefRouter = router({
  get: actorProcedure(...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getBrief(ctx.caller, input)),
});
