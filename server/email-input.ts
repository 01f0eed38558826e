import { z } from "zod";

/** An address as a person types it, with a sentence that says what is missing. */
export const emailAddress = z
  .string("Type an e-mail address.")
  .trim()
  .max(254, "This is too long for an e-mail address.")
  .superRefine((address, check) => {
    if (address === "") return check.addIssue("Type an e-mail address.");
    const [name, domain, more] = address.split("@");
    if (!name || domain === undefined || more !== undefined) {
      return check.addIssue(
        "An address needs one @, as in dana@harbor.example.",
      );
    }
    if (!domain.includes(".")) {
      return check.addIssue(
        "The part after @ needs a dot, as in harbor.example.",
      );
    }
    if (!z.email().safeParse(address).success) {
      check.addIssue(
        "Check this address: something in it cannot be mailed to.",
      );
    }
  });

/** Left empty means that there is none. */
export const optionalEmail = z
  .preprocess(
    (typed) =>
      typeof typed === "string" && typed.trim() === "" ? null : typed,
    emailAddress.nullable(),
  )
  .default(null);
