import { everyMember } from "../trpc/declare";
import { actorProcedure, publicProcedure, router } from "../trpc/init";
import { acceptInvitation } from "./accept-invitation";
import { carryOn, markedVisitor, signedOut } from "./answer-cookies";
import { changePassword } from "./change-password";
import { confirmPassword } from "./confirm-password";
import { forgotPassword } from "./forgot-password";
import { getKeepingKey } from "./get-keeping-key";
import { getSelf } from "./get-self";
import {
  acceptInvitationInput,
  changePasswordInput,
  confirmPasswordInput,
  forgotPasswordInput,
  resetPasswordInput,
  signInInput,
  switchPlaceInput,
} from "./inputs";
import { resetPassword } from "./reset-password";
import { sessionEnds, staySignedIn } from "./session-ends";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { switchPlace } from "./switch-place";

const anyone = publicProcedure("anyone", "partner", ...everyMember);
const signedIn = actorProcedure("partner", ...everyMember);

export const authRouter = router({
  signIn: anyone
    .input(signInInput)
    .mutation(({ ctx, input }) => signIn(markedVisitor(ctx), input)),

  acceptInvitation: anyone
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(markedVisitor(ctx), input)),

  forgotPassword: anyone
    .input(forgotPasswordInput)
    .mutation(({ ctx, input }) => forgotPassword(ctx.visitor, input)),

  resetPassword: anyone
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(markedVisitor(ctx), input)),

  self: signedIn.query(({ ctx }) => getSelf(ctx.caller)),

  sessionEnds: signedIn.query(({ ctx }) => sessionEnds(ctx.caller)),

  staySignedIn: signedIn.mutation(({ ctx }) => staySignedIn(ctx.caller)),

  keepingKey: actorProcedure(...everyMember).query(({ ctx }) =>
    getKeepingKey(ctx.caller),
  ),

  confirmPassword: signedIn
    .input(confirmPasswordInput)
    .mutation(({ ctx, input }) =>
      carryOn(ctx, confirmPassword(ctx.caller, input)),
    ),

  changePassword: signedIn
    .input(changePasswordInput)
    .mutation(({ ctx, input }) =>
      carryOn(ctx, changePassword(ctx.caller, ctx.visitor, input)),
    ),

  switchPlace: signedIn
    .input(switchPlaceInput)
    .mutation(({ ctx, input }) => carryOn(ctx, switchPlace(ctx.caller, input))),

  signOut: signedIn.mutation(({ ctx }) => signedOut(ctx, signOut(ctx.caller))),
});
