import { expect, test } from "vitest";

import type { PaperVariable } from "./paper-definition";
import { publishProblem } from "./publish-rules";

const variables: PaperVariable[] = [
  { name: "fee", of: "practice", label: "The fee", long: false },
  { name: "notice", of: "practice", label: "The notice", long: true },
  {
    name: "secrets policy",
    of: "couple",
    label: "What was chosen",
    from: "secrets policy",
    long: false,
  },
];
const text = {
  body: "{secrets policy} Costs {fee}.",
  values: { fee: "$60" },
  effectiveOn: "2026-12-01",
  today: "2026-12-01",
  variables,
  before: null,
};

test("a text that says all it must is a version, from today or a day to come", () => {
  expect(publishProblem(text)).toBeNull();
  expect(publishProblem({ ...text, effectiveOn: "2027-01-01" })).toBeNull();
});

test.each([
  ["a day that has gone", { effectiveOn: "2026-11-30" }, "effectiveOn"],
  ["a name that nothing is known as", { body: `${text.body} {fees}` }, "body"],
  ["a text without what was chosen", { body: "Costs {fee}." }, "body"],
  ["two lines where one is read", { values: { fee: "$\n60" } }, "values.fee"],
  [
    "a link in a long one",
    { values: { fee: "$60", notice: "[here](https://x.example)" } },
    "values.notice",
  ],
  ["the same again", { before: text }, "body"],
])("%s is none, and is said at its field", (_what, more, field) => {
  expect(Object.keys(publishProblem({ ...text, ...more }) ?? {})).toEqual([
    field,
  ]);
});

test("another value alone is another version", () => {
  const before = { ...text, values: { fee: "$50" } };

  expect(publishProblem({ ...text, before })).toBeNull();
});
