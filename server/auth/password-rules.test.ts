import { expect, test } from "vitest";

import { commonPasswords } from "./common-passwords";
import {
  IS_ADDRESS,
  IS_GUESSED,
  passwordProblem,
  TOO_SHORT,
} from "./password-rules";

const problem = (password: string, email = "ana@harbor.example") =>
  passwordProblem(password, email, commonPasswords());

test.each([
  "holdfast-demo",
  "gentle-harbor-lights",
  "three boats at noon",
  "äöüßéèñçãõ",
])("%j is good enough", (password) => expect(problem(password)).toBeNull());

test.each(["short", "nine char", "👍👍👍"])("%j is too short", (password) =>
  expect(problem(password)).toBe(TOO_SHORT),
);

test.each([
  "1234567890",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "password2024!",
  "P@ssw0rd1234",
  "!!!Sunshine!!!",
  "qwertyuiop",
  "poiuytrewq",
  "iloveyou123",
  "Manchester1999",
])("%j is guessed early", (password) =>
  expect(problem(password)).toBe(IS_GUESSED),
);

test("the address itself is no password, however it is written", () => {
  expect(problem("ANA@harbor.example")).toBe(IS_ADDRESS);
  expect(problem("anabellalongname", "anabellalongname@harbor.example")).toBe(
    IS_ADDRESS,
  );
});
