import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import {
  listCommentsInput,
  takeBackCommentInput,
  writeCommentInput,
} from "./inputs";
import { listComments } from "./list-comments";
import { takeBackComment } from "./take-back-comment";
import { writeComment } from "./write-comment";

const clinician = actorProcedure(...clinicians);

export const commentsRouter = router({
  list: actorProcedure("partner", ...clinicians)
    .input(listCommentsInput)
    .query(({ ctx, input }) => listComments(ctx.caller, input)),
  write: clinician
    .input(writeCommentInput)
    .mutation(({ ctx, input }) => writeComment(ctx.caller, input)),
  takeBack: clinician
    .input(takeBackCommentInput)
    .mutation(({ ctx, input }) => takeBackComment(ctx.caller, input)),
});
