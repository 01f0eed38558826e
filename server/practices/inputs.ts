import { z } from "zod";

import { ownName, typedPassword } from "../auth/typed-rules";
import { emailAddress } from "../email-input";
import { plainText } from "../text";
import { isCountry, isCurrency, isTimeZone } from "./place-rules";
import { ROLES } from "./rules";

const practiceInput = z.object({
  name: plainText({
    max: 120,
    words: "Give the practice a name of at most 120 characters.",
  }),
  address: plainText({
    min: 0,
    max: 400,
    words: "Keep the address under 400 characters.",
  }),
  timeZone: z
    .string("Choose a time zone.")
    .refine(isTimeZone, "Choose a time zone from the list."),
  currency: z
    .string("Choose a currency.")
    .refine(isCurrency, "Choose a currency from the list."),
  country: z
    .string("Choose a country.")
    .refine(isCountry, "Choose a country from the list."),
});

export const createPracticeInput = practiceInput
  .omit({ name: true, address: true })
  .extend({
    practice: practiceInput.shape.name,
    name: ownName,
    email: emailAddress,
    password: typedPassword,
    /** Whoever signs up is owner and admin; many see couples too. */
    seesCouples: z.boolean(),
  });
export type CreatePracticeInput = z.infer<typeof createPracticeInput>;

export const updatePracticeInput = practiceInput;
export type UpdatePracticeInput = z.infer<typeof updatePracticeInput>;

const roles = z
  .array(z.string(), "Choose at least one role.")
  .min(1, "Choose at least one role.")
  .max(ROLES.length, "Choose each role once.")
  .pipe(
    z.array(
      z.enum(
        ROLES.map(({ role }) => role),
        "Choose roles from the list.",
      ),
    ),
  )
  .transform((chosen) => [...new Set(chosen)]);

export const inviteMemberInput = z.object({ email: emailAddress, roles });
export type InviteMemberInput = z.infer<typeof inviteMemberInput>;

export const changeRolesInput = z.object({ memberId: z.uuid(), roles });
export type ChangeRolesInput = z.infer<typeof changeRolesInput>;

export const ofInvitationInput = z.object({ invitationId: z.uuid() });
export type OfInvitationInput = z.infer<typeof ofInvitationInput>;

/** Lists go on after the last one seen, so that a page costs the same wherever it stands. */
export const pageInput = z.object({ after: z.uuid().nullable().default(null) });
export type PageInput = z.infer<typeof pageInput>;
