import { expect, test } from "vitest";

import { byWeek, landedWith, lately } from "./week-rules";

const at = (day: string) => new Date(`${day}T23:30:00Z`);

test("a week begins on Monday where the practice is", () => {
  const acts = [{ pickedAt: at("2026-11-29") }, { pickedAt: at("2026-11-23") }];

  expect(byWeek(acts, [], "UTC").map(({ week }) => week)).toEqual([
    "2026-11-23",
  ]);
  // In Vienna Sunday is over by then.
  expect(byWeek(acts, [], "Europe/Vienna").map(({ week }) => week)).toEqual([
    "2026-11-30",
    "2026-11-23",
  ]);
});

test("what landed is of the one it was done for, each week its mean", () => {
  const rated = (seat: "a" | "b", day: string, landed: number | null) => ({
    seat,
    doneAt: at(day),
    landed,
  });
  const acts = [
    rated("a", "2026-11-24", 8),
    rated("a", "2026-11-25", 5),
    rated("a", "2026-11-17", 3),
    rated("a", "2026-11-18", null),
    rated("b", "2026-11-24", 1),
  ];

  expect(landedWith("b", acts, [], "UTC")).toEqual([
    { week: "2026-11-16", value: 3 },
    { week: "2026-11-23", value: 6.5 },
  ]);
  expect(landedWith("a", acts, [], "UTC")).toEqual([
    { week: "2026-11-23", value: 1 },
  ]);
});

test("a date counts for both, in the week of its day, beside what each did", () => {
  const date = { day: "2026-11-29", landed: { a: 9, b: null } };
  const act = { seat: "b" as const, doneAt: at("2026-11-24"), landed: 4 };
  const picked = { pickedAt: at("2026-11-30") };

  expect(landedWith("a", [act], [date], "UTC")).toEqual([
    { week: "2026-11-23", value: 6.5 },
  ]);
  expect(landedWith("b", [act], [date], "UTC")).toEqual([]);
  expect(byWeek([picked], [date], "UTC")).toEqual([
    { week: "2026-11-30", acts: [picked], dates: [] },
    { week: "2026-11-23", acts: [], dates: [date] },
  ]);
});

const none = {
  pickedAt: at("2026-11-28"),
  doneAt: null,
  putAsideAt: null,
  visibleAt: null,
  answer: null,
};
const now = at("2026-11-30");

test("lately is what each picked last, as far as it is", () => {
  const done = { ...none, seat: "b" as const, doneAt: at("2026-11-29") };
  expect(lately([{ ...none, seat: "a" }, done], now)).toEqual({
    a: "picked",
    b: "done",
  });
  expect(lately([{ ...done, visibleAt: now }], now)?.b).toBe("asked");
  expect(lately([{ ...done, visibleAt: now, answer: "landed" }], now)?.b).toBe(
    "rated",
  );
});

test("what was put aside, or is long past, is not of these days", () => {
  const aside = { ...none, seat: "a" as const, putAsideAt: now };
  const old = { ...none, seat: "b" as const, pickedAt: at("2026-11-01") };
  expect(lately([aside, old], now)).toBeNull();
});
