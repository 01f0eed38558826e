import { expect, test } from "vitest";
import { everyKind } from "@/tests/support/every-kind";
import { cellOf } from "./cell-rules";
import { fieldOf, isAsked } from "./field-rules";

function wordsOf(key: string, value: unknown) {
  const field = fieldOf(everyKind(), key);
  if (field === undefined || !isAsked(field)) throw new Error(key);
  const cell = cellOf(field, value);
  if (cell.state === "text") return cell.text;
  return cell.state === "lines" ? cell.lines : cell.state;
}

test.each([
  ["need", "rest", "It is rest"],
  ["need", { free: "A walk" }, "A walk"],
  ["need", { free: "  " }, "open"],
  [
    "felt",
    ["mixed", { free: "saudade" }, "terrified", "flat"],
    ["flat", "terrified", "Mixed, or not sure", "saudade"],
  ],
  [
    "where",
    { legs: [], chest: ["hot", "tight"] },
    ["Chest: tight, hot", "Legs or feet"],
  ],
  ["began", "2026-02-28T21:30", "28 February 2026, 9:30 pm"],
  ["began", "T21:30", "9:30 pm"],
  ["began", "T00:05", "12:05 am"],
  ["began", "T12:00", "12:00 pm"],
  [
    "idea",
    { when: "Friday", what: "Walk", where: " " },
    ["What: Walk", "When: Friday"],
  ],
  ["done", { talk: "2026-03-01" }, ["It is talk, 1 March 2026"]],
  ["agreed", { turns: true }, ["It is turns"]],
  ["pause", 60, "1 minute"],
  ["pause", 81, "1 minute 21 seconds"],
  ["pause", 1, "1 second"],
  [
    "moments",
    [{ at: "2026-02-28T21:30", felt: ["numb"] }],
    ["28 February 2026, 9:30 pm · numb"],
  ],
])("%s: %j in words", (key, value, words) => {
  expect(wordsOf(key, value)).toEqual(words);
});
