import { z } from "zod";

import { isStorable, NOT_STORABLE, plainText } from "../text";

/** What stands in a password field: taken as it is, however it was made. */
export const typedPassword = z
  .string("Type your password.")
  .min(1, "Type your password.")
  .max(200, "A password has at most 200 characters.")
  .refine(isStorable, NOT_STORABLE);

export const ownName = plainText({
  max: 80,
  words: "Give your name, at most 80 characters.",
});
