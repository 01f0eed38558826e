import { expect, test } from "vitest";

import { aText, aWorksheet } from "@/tests/support/a-worksheet";
import { shipped } from "@/tests/support/shipped";

import { submitProblems } from "./submit-rules";
import { clockAt } from "./time-rules";

const words = "Not yet.";
const worksheet = aWorksheet(
  [
    {
      key: "when",
      type: "datetime",
      label: "When?",
      required: true,
      leastAgo: { minutes: 120, words },
    },
    aText("on"),
  ],
  { mode: "private" },
);
const CLOCK = "2026-03-29T03:30";

test.each([
  ["2026-03-29T03:29", [words]],
  ["2026-03-29T01:31", [words]],
  ["2026-03-29T01:30", []],
  ["2026-03-28T23:00", []],
  // Tomorrow is not two hours ago either.
  ["2026-03-30T01:00", [words]],
  [null, []],
])("of a moment at %s one is told %j", (when, told) => {
  const problems = submitProblems(worksheet, { when, on: "It is." }, CLOCK);

  expect(problems.map(({ message }) => message)).toEqual(told);
});

test("where the writer's clock is not known nobody is stopped", () => {
  expect(submitProblems(worksheet, { when: CLOCK, on: "It is." })).toEqual([]);
});

test("a clock is read where the writer is", () => {
  const now = new Date("2026-03-29T23:15:30Z");
  expect(clockAt(now, 120)).toBe("2026-03-30T01:15");
  expect(clockAt(now, -420)).toBe("2026-03-29T16:15");
});

test("a hard moment is replayed after two hours", () => {
  const replay = shipped("replay-a-hard-moment");
  const of = (when: string) =>
    submitProblems(replay, { when, calm: 8 }, CLOCK).filter(
      ({ key }) => key === "when",
    );
  expect(of("2026-03-29T02:00")).toHaveLength(1);
  expect(of("2026-03-29T01:00")).toEqual([]);
});
