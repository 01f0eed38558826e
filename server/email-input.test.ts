import { expect, test } from "vitest";

import { emailAddress, optionalEmail } from "./email-input";

const said = (typed: unknown) =>
  emailAddress.safeParse(typed).error?.issues.map(({ message }) => message);

test.each([
  [undefined, "Type an e-mail address."],
  ["  ", "Type an e-mail address."],
  ["dana", "An address needs one @, as in dana@harbor.example."],
  ["dana@", "The part after @ needs a dot, as in harbor.example."],
  ["@harbor.example", "An address needs one @, as in dana@harbor.example."],
  ["a@b@harbor.example", "An address needs one @, as in dana@harbor.example."],
  ["dana@harbor", "The part after @ needs a dot, as in harbor.example."],
  [
    "da na@harbor.example",
    "Check this address: something in it cannot be mailed to.",
  ],
])("%j is answered with how to mend it", (typed, sentence) => {
  expect(said(typed)).toEqual([sentence]);
});

test("an address is kept as it was typed, without the space around it", () => {
  expect(emailAddress.parse(" Dana.O+x@Harbor.example ")).toBe(
    "Dana.O+x@Harbor.example",
  );
});

test.each([undefined, null, "", "   "])("%j is no address at all", (typed) => {
  expect(optionalEmail.parse(typed)).toBeNull();
});

test("a wrong optional address is not taken for none", () => {
  expect(optionalEmail.safeParse("dana@harbor").success).toBe(false);
});
