import { z } from "zod";

import { emailAddress } from "../email-input";
import { ownName, typedPassword } from "./typed-rules";

/** A token of ours, as it stands in a link. Anything else opens nothing and says no more than that. */
const linkToken = z.string().max(200);

export const signInInput = z.object({
  email: emailAddress,
  password: typedPassword,
});
export type SignInInput = z.infer<typeof signInInput>;

export const confirmPasswordInput = z.object({ password: typedPassword });
export type ConfirmPasswordInput = z.infer<typeof confirmPasswordInput>;

export const changePasswordInput = z.object({
  current: typedPassword,
  password: typedPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const switchPlaceInput = z.object({ placeId: z.uuid() });
export type SwitchPlaceInput = z.infer<typeof switchPlaceInput>;

export const acceptInvitationInput = z.object({
  token: linkToken,
  /** Told in session; a seat on the staff needs none. */
  code: z.string().max(40, "The code has six letters and digits.").default(""),
  /** Only where the invitation names no address. */
  email: emailAddress.nullable().default(null),
  /** Staff say how they are called; partners are named already. */
  name: ownName.nullable().default(null),
  password: typedPassword,
  /** "I sign in here already": the password must open an account of this address. */
  existing: z.boolean(),
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const forgotPasswordInput = z.object({ email: emailAddress });
export type ForgotPasswordInput = z.infer<typeof forgotPasswordInput>;

export const resetPasswordInput = z.object({
  token: linkToken,
  password: typedPassword,
});
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
