import { expect, test } from "vitest";

import { type Facts, firstSteps } from "./first-steps-rules";

const nothing: Facts = {
  manages: false,
  treats: false,
  hasAddress: false,
  hasTherapist: false,
  coupleId: null,
  bothInvited: false,
  hasHomework: false,
};

const keys = (facts: Partial<Facts>) =>
  firstSteps({ ...nothing, ...facts }).map(({ key }) => key);

test("each person meets only the steps they can take", () => {
  expect(keys({ manages: true, treats: true })).toEqual([
    "practice",
    "therapist",
    "couple",
    "invitations",
    "worksheet",
  ]);
  expect(keys({ manages: true })).toEqual(["practice", "therapist"]);
  expect(keys({ treats: true })).toEqual([
    "couple",
    "invitations",
    "worksheet",
  ]);
  expect(keys({})).toEqual([]);
});

test("a step is done when what it asks for is there", () => {
  const begun = firstSteps({
    ...nothing,
    manages: true,
    treats: true,
    hasTherapist: true,
    coupleId: "c",
  });

  expect(begun.map(({ done }) => done)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(begun.at(-1)?.coupleId).toBe("c");
});
