import { expect, test } from "vitest";

import { remindProblem } from "./remind-rules";

const open = { parts: 6, done: 2, remindedOn: null };
const reachable = {
  hasJoined: true,
  mailsAreOff: false,
  sharesMailbox: false,
};
const today = "2026-12-01";

test("somebody with something left is reminded once a day", () => {
  expect(remindProblem(open, reachable, today)).toBeNull();
  const reminded = { ...open, remindedOn: "2026-11-30" };
  expect(remindProblem(reminded, reachable, today)).toBeNull();
  expect(
    remindProblem({ ...open, remindedOn: today }, reachable, today),
  ).toMatch(/tomorrow/);
});

test("whoever has done all of it is left alone", () => {
  expect(remindProblem({ ...open, done: 6 }, null, today)).toMatch(/nothing/);
});

test("whoever treats them learns why no mail can go", () => {
  for (const [known, words] of [
    [{ ...reachable, hasJoined: false }, /no way in/],
    [{ ...reachable, mailsAreOff: true }, /No mail may go/],
    [{ ...reachable, sharesMailbox: true }, /in session/],
  ] as const)
    expect(remindProblem(open, known, today)).toMatch(words);
});

test("at the front desk none of these reasons is known, so the answer is the same", () => {
  expect(remindProblem(open, null, today)).toBeNull();
});
