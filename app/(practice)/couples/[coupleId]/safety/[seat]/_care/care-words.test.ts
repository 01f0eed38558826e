import { expect, test } from "vitest";

import { cardWords, meansWords, turnWords, warningWords } from "./care-words";

const now = new Date("2026-12-01T12:00:00Z");
const people = { name: "Ana", other: "Ben" };

test("a turn is said by how far it is", () => {
  expect(turnWords(new Date("2026-12-01T12:12:00Z"), now)).toBe(
    "due in 12 minutes",
  );
  expect(turnWords(new Date("2026-12-01T09:00:00Z"), now)).toBe(
    "overdue for 3 hours",
  );
});

test("each warning names whom not to call", () => {
  for (const warning of ["violent_partner", "partner", "violence"] as const) {
    expect(warningWords(warning, people).words).toContain("Ben");
  }
  expect(warningWords("violent_partner", people).title).toBe(
    "Do not call this number for Ana",
  );
});

test("what was tapped and what is in reach is said in words", () => {
  expect(cardWords("help", "Ana")).toBe("Ana tapped “I need help now”");
  expect(meansWords("not_secured")).toBe("Yes, not secured");
});
