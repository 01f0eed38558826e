import { expect, test } from "vitest";

import { countOnTime, onTimeWords } from "./on-time";

const names = { a: "Ana", b: "Ben" };
const clock = {
  today: "2026-11-30",
  dayOf: (moment: Date) => moment.toISOString().slice(0, 10),
};
const day = (text: string) => new Date(`${text}T20:00:00Z`);
const side = (finished: string | null | false) => ({
  isAsked: finished !== false,
  submittedAt: finished ? day(finished) : null,
});
const due = (
  dueOn: string | null,
  a: string | null | false,
  b: string | null | false,
  more: { sharing?: string; takenBackAt?: Date } = {},
) => ({
  dueOn,
  sharing: "reveal",
  takenBackAt: null,
  ...more,
  sides: { a: side(a), b: side(b) },
});
const words = (...homework: ReturnType<typeof due>[]) =>
  onTimeWords(countOnTime(homework, clock), names);

test("how much of what was due each finished by its day", () => {
  expect(
    words(
      due("2026-11-03", "2026-11-03", null),
      due("2026-11-10", "2026-11-08", "2026-11-11"),
      due("2026-11-17", "2026-11-17", "2026-11-17"),
    ),
  ).toBe("Of what was due lately, Ana finished all 3 on time, Ben 1 of 3.");
});

test("the last six of each, whoever was given more", () => {
  const own = Array.from({ length: 9 }, (_, at) =>
    due(`2026-10-0${at + 1}`, at < 3 ? null : `2026-10-0${at + 1}`, false),
  );
  expect(words(...own)).toBe(
    "Of what was due lately, Ana finished all 6 on time.",
  );
});

test("nothing is said of what is not due yet, has no day, was taken back or is both's together", () => {
  expect(
    words(
      due("2026-11-30", null, null),
      due(null, null, null),
      due("2026-11-03", null, null, { takenBackAt: day("2026-11-01") }),
      due("2026-11-03", null, null, { sharing: "shared" }),
      due("2026-11-03", null, null),
    ),
  ).toBeNull();
});

test("two of two, and none", () => {
  expect(
    words(
      due("2026-11-03", "2026-11-01", null),
      due("2026-11-10", "2026-11-09", null),
    ),
  ).toBe("Of what was due lately, Ana finished both on time, Ben none of 2.");
});
