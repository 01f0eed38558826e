import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { addIdea } from "./add-idea";
import { askForDraw } from "./ask-for-draw";
import { changeIdea } from "./change-idea";
import { getJar } from "./get-jar";
import { getJarOfBoth } from "./get-jar-of-both";
import { hearJar } from "./hear-jar";
import {
  askForDrawInput,
  getJarInput,
  hearJarInput,
  keepDateInput,
  leaveOutInput,
  ofDrawInput,
  ofJarInput,
  putIdeaInput,
  sayYesInput,
  takeOutIdeaInput,
} from "./inputs";
import { keepDate } from "./keep-date";
import { leaveDraw } from "./leave-draw";
import { leaveOutIdea } from "./leave-out-idea";
import { listLeftOut } from "./list-left-out";
import { sayYes } from "./say-yes";
import { takeOutIdea } from "./take-out-idea";

const partner = actorProcedure("partner");
const together = actorProcedure("partner", ...clinicians);

export const jarRouter = router({
  get: together
    .input(getJarInput)
    .query(({ ctx, input }) => getJar(ctx.caller, input)),
  hear: together
    .input(hearJarInput)
    .query(({ ctx, input }) => hearJar(ctx.caller, input)),
  addIdea: partner
    .input(putIdeaInput)
    .mutation(({ ctx, input }) => addIdea(ctx.caller, input)),
  changeIdea: partner
    .input(putIdeaInput)
    .mutation(({ ctx, input }) => changeIdea(ctx.caller, input)),
  takeOutIdea: partner
    .input(takeOutIdeaInput)
    .mutation(({ ctx, input }) => takeOutIdea(ctx.caller, input)),
  leaveOut: partner
    .input(leaveOutInput)
    .mutation(({ ctx, input }) => leaveOutIdea(ctx.caller, input)),
  listLeftOut: partner
    .input(ofJarInput)
    .query(({ ctx, input }) => listLeftOut(ctx.caller, input)),
  askForDraw: partner
    .input(askForDrawInput)
    .mutation(({ ctx, input }) => askForDraw(ctx.caller, input)),
  sayYes: partner
    .input(sayYesInput)
    .mutation(({ ctx, input }) => sayYes(ctx.caller, input)),
  leaveDraw: partner
    .input(ofDrawInput)
    .mutation(({ ctx, input }) => leaveDraw(ctx.caller, input)),
  keepDate: partner
    .input(keepDateInput)
    .mutation(({ ctx, input }) => keepDate(ctx.caller, input)),
  getOfBoth: actorProcedure(...clinicians)
    .input(ofJarInput)
    .query(({ ctx, input }) => getJarOfBoth(ctx.caller, input)),
});
