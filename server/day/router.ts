import { clinicians, everyMember } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { findAnything } from "./find-anything";
import { getDay } from "./get-day";
import { getNews } from "./get-news";
import { findAnythingInput, markSeenInput } from "./inputs";
import { markSeen } from "./mark-seen";

const clinician = actorProcedure(...clinicians);

export const dayRouter = router({
  get: clinician.query(({ ctx }) => getDay(ctx.caller)),
  news: actorProcedure(...everyMember).query(({ ctx }) => getNews(ctx.caller)),
  find: clinician
    .input(findAnythingInput)
    .query(({ ctx, input }) => findAnything(ctx.caller, input)),
  markSeen: clinician
    .input(markSeenInput)
    .mutation(({ ctx, input }) => markSeen(ctx.caller, input)),
});
