import { expect, test } from "vitest";

import { stepsOf } from "../worksheets/step-rules";
import { screenOf } from "./load-screens";
import { MEANS } from "./plan-rules";
import { screenAlerts, screenProblems } from "./screen-rules";

const form = screenOf("check-1");

test("whoever is asked about dying is asked of what is in reach and of what keeps them here, whatever they said", () => {
  for (const answers of [{}, { item_1: "0" }, { item_1: "1" }])
    expect(
      stepsOf(form, answers)
        .at(-1)
        ?.fields.map(({ key }) => key),
    ).toEqual(["means", "reasons"]);
});

test("both may be left open, and neither changes what is raised", () => {
  const no = Object.fromEntries([1, 2, 3, 4].map((at) => [`item_${at}`, "1"]));
  const more = { means: "not_secured", reasons: "My daughter." };
  expect(screenProblems(form, no, true)).toEqual({});
  expect(screenProblems(form, { ...no, ...more }, true)).toEqual({});
  expect(screenProblems(form, { ...no, means: "a lot" }, true)).toHaveProperty(
    "means",
  );
  expect(
    screenAlerts({ form, measure: null }, { ...no, ...more }, true),
  ).toEqual([]);
});

test("what can be said of it is what the plan can hold", () => {
  const values = form.parts
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      field.key === "means" && field.type === "single"
        ? field.options.map(({ value }) => value)
        : [],
    );
  expect(values).toEqual(
    MEANS.map(({ value }) => value).filter((value) => value !== "not_asked"),
  );
});
