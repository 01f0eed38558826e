import { markedVisitor } from "../auth/answer-cookies";
import { everyMember } from "../trpc/declare";
import { actorProcedure, publicProcedure, router } from "../trpc/init";
import { becomeTherapist } from "./become-therapist";
import { changeRoles } from "./change-roles";
import { createPractice } from "./create-practice";
import { getPractice } from "./get-practice";
import {
  changeRolesInput,
  createPracticeInput,
  inviteMemberInput,
  ofInvitationInput,
  pageInput,
  updatePracticeInput,
} from "./inputs";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { resendInvitation } from "./resend-invitation";
import { updatePractice } from "./update-practice";
import { withdrawInvitation } from "./withdraw-invitation";

export const practicesRouter = router({
  create: publicProcedure("anyone", "partner", ...everyMember)
    .input(createPracticeInput)
    .mutation(({ ctx, input }) => createPractice(markedVisitor(ctx), input)),

  get: actorProcedure("partner", ...everyMember).query(({ ctx }) =>
    getPractice(ctx.caller),
  ),

  update: actorProcedure("owner", "admin")
    .input(updatePracticeInput)
    .mutation(({ ctx, input }) => updatePractice(ctx.caller, input)),

  becomeTherapist: actorProcedure("owner", "admin").mutation(({ ctx }) =>
    becomeTherapist(ctx.caller),
  ),

  members: actorProcedure(...everyMember)
    .input(pageInput)
    .query(({ ctx, input }) => listMembers(ctx.caller, input)),

  invitations: actorProcedure("owner", "admin")
    .input(pageInput)
    .query(({ ctx, input }) => listInvitations(ctx.caller, input)),

  inviteMember: actorProcedure("owner", "admin")
    .input(inviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx.caller, input)),

  changeRoles: actorProcedure("owner", "admin")
    .input(changeRolesInput)
    .mutation(({ ctx, input }) => changeRoles(ctx.caller, input)),

  resendInvitation: actorProcedure("owner", "admin")
    .input(ofInvitationInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx.caller, input)),

  withdrawInvitation: actorProcedure("owner", "admin")
    .input(ofInvitationInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.caller, input)),
});
