import { clinicians } from "../trpc/declare";
import { actorProcedure, router } from "../trpc/init";
import { addCouple } from "./add-couple";
import { changeSecretsPolicy } from "./change-secrets-policy";
import { getCouple } from "./get-couple";
import {
  addCoupleInput,
  changeSecretsPolicyInput,
  listCouplesInput,
  ofCoupleInput,
  ofPartnerInput,
  updatePartnerInput,
} from "./inputs";
import { invitePartner } from "./invite-partner";
import { listCouples } from "./list-couples";
import { listPartnerAccess } from "./list-partner-access";
import { recoverPartner } from "./recover-partner";
import { updatePartner } from "./update-partner";
import { withdrawPartnerInvitation } from "./withdraw-partner-invitation";

export const couplesRouter = router({
  add: actorProcedure(...clinicians)
    .input(addCoupleInput)
    .mutation(({ ctx, input }) => addCouple(ctx.caller, input)),

  list: actorProcedure("owner", "admin", "front_desk", ...clinicians)
    .input(listCouplesInput)
    .query(({ ctx, input }) => listCouples(ctx.caller, input)),

  get: actorProcedure(...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => getCouple(ctx.caller, input)),

  changeSecretsPolicy: actorProcedure(...clinicians)
    .input(changeSecretsPolicyInput)
    .mutation(({ ctx, input }) => changeSecretsPolicy(ctx.caller, input)),

  partnerAccess: actorProcedure(...clinicians)
    .input(ofCoupleInput)
    .query(({ ctx, input }) => listPartnerAccess(ctx.caller, input)),

  updatePartner: actorProcedure("partner", ...clinicians)
    .input(updatePartnerInput)
    .mutation(({ ctx, input }) => updatePartner(ctx.caller, input)),

  invitePartner: actorProcedure(...clinicians)
    .input(ofPartnerInput)
    .mutation(({ ctx, input }) => invitePartner(ctx.caller, input)),

  recoverPartner: actorProcedure(...clinicians)
    .input(ofPartnerInput)
    .mutation(({ ctx, input }) => recoverPartner(ctx.caller, input)),

  withdrawInvitation: actorProcedure(...clinicians)
    .input(ofPartnerInput)
    .mutation(({ ctx, input }) => withdrawPartnerInvitation(ctx.caller, input)),
});
