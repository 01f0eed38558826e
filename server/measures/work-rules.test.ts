import { expect, test } from "vitest";

import { workDone } from "./work-rules";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const part = (id: string, submittedAt: Date | null, dueOn?: string) => ({
  id,
  submittedAt,
  dueOn: dueOn ?? null,
});

test("a worksheet of two is done once, when its last part came in", () => {
  expect(workDone([part("w", at(3)), part("w", at(5))], "2026-11-30")).toEqual([
    { at: at(5), done: true },
  ]);
});

test("what was due and never came counts as not done; what is not due yet counts for nothing", () => {
  expect(
    workDone(
      [
        part("late", null, "2026-11-20"),
        part("today", null, "2026-11-30"),
        part("whenever", null),
      ],
      "2026-11-30",
    ),
  ).toEqual([{ at: new Date("2026-11-20T12:00:00Z"), done: false }]);
});
