import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { askPapers } from "./ask-papers";
import { checkSignedFile } from "./check-signed-file";
import { getOwnPaper } from "./get-own-paper";
import { getPaper } from "./get-paper";
import { getText } from "./get-text";
import {
  askPapersInput,
  ofCoupleInput,
  ofPaperInput,
  ofSignatureInput,
  ofTextInput,
  publishTextInput,
  recordPaperInput,
  signPaperInput,
} from "./inputs";
import { listAskable } from "./list-askable";
import { listFeePapers } from "./list-fee-papers";
import { listOwnPapers } from "./list-own-papers";
import { listPapers } from "./list-papers";
import { listTexts } from "./list-texts";
import { publishText } from "./publish-text";
import { recordPaper } from "./record-paper";
import { signPaper } from "./sign-paper";
import { takeBackPaper } from "./take-back-paper";

const clinician = actorProcedure(...clinicians);
const partner = actorProcedure("partner");
const writer = actorProcedure("owner", "admin", "therapist");

export const consentsRouter = router({
  listTexts: writer.query(({ ctx }) => listTexts(ctx.caller)),
  getText: writer
    .input(ofTextInput)
    .query(({ ctx, input }) => getText(ctx.caller, input)),
  publish: writer
    .input(publishTextInput)
    .mutation(({ ctx, input }) => publishText(ctx.caller, input)),

  listAskable: clinician
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listAskable(ctx.caller, input)),
  ask: clinician
    .input(askPapersInput)
    .mutation(({ ctx, input }) => askPapers(ctx.caller, input)),
  takeBack: clinician
    .input(ofPaperInput)
    .mutation(({ ctx, input }) => takeBackPaper(ctx.caller, input)),
  record: clinician
    .input(recordPaperInput)
    .mutation(({ ctx, input }) => recordPaper(ctx.caller, input)),
  list: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listPapers(ctx.caller, input)),
  get: actorProcedure("owner", "admin", ...clinicians)
    .input(ofPaperInput)
    .query(({ ctx, input }) => getPaper(ctx.caller, input)),
  listFees: actorProcedure("owner", "admin", "biller").query(({ ctx }) =>
    listFeePapers(ctx.caller),
  ),
  check: actorProcedure("partner", "owner", "admin", "biller", ...clinicians)
    .input(ofSignatureInput)
    .query(({ ctx, input }) => checkSignedFile(ctx.caller, input)),

  listOwn: partner.query(({ ctx }) => listOwnPapers(ctx.caller)),
  getOwn: partner
    .input(ofPaperInput)
    .query(({ ctx, input }) => getOwnPaper(ctx.caller, input)),
  sign: partner.input(signPaperInput).mutation(({ ctx, input }) =>
    signPaper(ctx.caller, input, {
      address: ctx.visitor.address,
      userAgent: ctx.userAgent,
    }),
  ),
});
