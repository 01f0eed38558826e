import { expect, test } from "vitest";
import { stepsOf } from "@/server/worksheets/step-rules";
import { shipped } from "@/tests/support/shipped";

import { audienceOf } from "./told";

const stepWith = (slug: string, key: string) =>
  stepsOf(shipped(slug), {}).find(({ fields }) =>
    fields.some((field) => field.key === key),
  );

test("a step is for its author alone until its author shares it", () => {
  const entry = stepWith("mindful-journal", "entry");

  expect(audienceOf(entry)).toBe("author");
  expect(audienceOf(entry, { share: "keep" })).toBe("author");
  expect(audienceOf(entry, { share: "share" })).toBe("partner");
});

test("any other step is read by the therapist too", () => {
  expect(audienceOf(stepWith("u-turn", "about_you"))).toBe("author");
  expect(audienceOf(stepWith("u-turn", "offer"))).toBe("partner");
  expect(audienceOf(undefined)).toBe("partner");
});
