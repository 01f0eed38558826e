import { z } from "zod";

import { optionalEmail } from "../email-input";
import { plainText } from "../text";
import { SECRETS_POLICIES } from "./rules";

const firstName = plainText({
  max: 60,
  words: "Give a first name of at most 60 characters.",
});

/** Nothing stands there beforehand, so an untouched form sends no word of the three. */
const secretsPolicy = z.string().pipe(
  z.enum(
    SECRETS_POLICIES.map(({ value }) => value),
    "Choose what holds for words said alone.",
  ),
);

export const addCoupleInput = z.object({
  nameA: firstName,
  emailA: optionalEmail,
  nameB: firstName,
  emailB: optionalEmail,
  secretsPolicy,
});
export type AddCoupleInput = z.infer<typeof addCoupleInput>;

export const changeSecretsPolicyInput = z.object({
  coupleId: z.uuid(),
  secretsPolicy,
});
export type ChangeSecretsPolicyInput = z.infer<typeof changeSecretsPolicyInput>;

export const listCouplesInput = z.object({
  after: z.uuid().nullable().default(null),
});
export type ListCouplesInput = z.infer<typeof listCouplesInput>;

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const ofPartnerInput = z.object({ partnerId: z.uuid() });
export type OfPartnerInput = z.infer<typeof ofPartnerInput>;

/** Absent means unchanged; a null address means that there is none any more. */
export const updatePartnerInput = z.object({
  partnerId: z.uuid(),
  name: firstName.optional(),
  email: optionalEmail.unwrap().optional(),
});
export type UpdatePartnerInput = z.infer<typeof updatePartnerInput>;
