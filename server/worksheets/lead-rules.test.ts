import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { fieldOf } from "./field-rules";
import { ledBy } from "./lead-rules";

const journal = shipped("mindful-journal");

const promptsOn = (day: string) => {
  const field = fieldOf(ledBy(journal, new Date(day)), "prompt");
  return field?.type === "single"
    ? field.options.map(({ value }) => value)
    : [];
};

test("each day another beginning leads, all of them before one comes again", () => {
  const leads = [1, 2, 3, 4, 5, 6, 7].map(
    (day) => promptsOn(`2026-03-0${day}T09:00:00Z`)[0],
  );
  expect(new Set(leads.slice(0, 6)).size).toBe(6);
  expect(leads[6]).toBe(leads[0]);
});

test("the same day asks the same, and none is left out", () => {
  const morning = promptsOn("2026-03-01T06:00:00Z");
  expect(promptsOn("2026-03-01T23:59:00Z")).toEqual(morning);
  expect(morning.toSorted()).toEqual([
    "closeness",
    "friend",
    "guard_down",
    "guard_up",
    "let_in",
    "unsaid",
  ]);
});

test("nothing else of a worksheet is put in another order", () => {
  const { parts, ...head } = ledBy(journal, new Date("2026-03-03"));
  const { parts: asShipped, ...asHead } = journal;
  expect(head).toEqual(asHead);
  const others = (of: typeof parts) =>
    of.flatMap(({ fields }) => fields.filter(({ key }) => key !== "prompt"));
  expect(others(parts)).toEqual(others(asShipped));
});
