import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { bookSession } from "./book-session";
import { cancelSession } from "./cancel-session";
import {
  bookSessionInput,
  cancelSessionInput,
  moveSessionInput,
  ofCoupleInput,
} from "./inputs";
import { listSessions } from "./list-sessions";
import { moveSession } from "./move-session";

const clinician = actorProcedure(...clinicians);

export const calendarRouter = router({
  list: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listSessions(ctx.caller, input)),
  book: clinician
    .input(bookSessionInput)
    .mutation(({ ctx, input }) => bookSession(ctx.caller, input)),
  move: clinician
    .input(moveSessionInput)
    .mutation(({ ctx, input }) => moveSession(ctx.caller, input)),
  cancel: clinician
    .input(cancelSessionInput)
    .mutation(({ ctx, input }) => cancelSession(ctx.caller, input)),
});
