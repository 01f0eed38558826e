import { expect, test } from "vitest";

import { jointPartOf } from "@/server/worksheets/part-rules";
import { shipped } from "@/tests/support/shipped";

import { bookletOf } from "./booklet-rules";
import { jointView } from "./joint-view-rules";

function written(slug: string, values: Record<string, string | null>) {
  const part = jointPartOf(shipped(slug));
  if (!part) throw new Error(`${slug} has nothing to write together.`);
  return jointView(
    part,
    Object.entries(values).map(([question, value]) => ({
      question,
      version: 1,
      value,
    })),
  );
}

test("on paper stands what was written, in its order, and nothing that was left open", () => {
  const joint = written("our-story", {
    booster: "2026-05-03T18:30",
    reset_plan: null,
  });
  expect(bookletOf(shipped("our-story"), joint)).toEqual([
    {
      key: "booster",
      label: "When we look at this again",
      lines: ["3 May 2026, 6:30 pm"],
    },
  ]);
});

test("what is no story is not printed as one", () => {
  const joint = written("cycle-map", { name: "The spin" });
  expect(bookletOf(shipped("cycle-map"), joint)).toBeNull();
  expect(bookletOf(shipped("our-story"), null)).toBeNull();
});
