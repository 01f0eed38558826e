import { expect, test } from "vitest";
import { aSingle, aText, aWorksheet } from "@/tests/support/a-worksheet";
import { raisedAlerts } from "./alert-rules";

const watched = aWorksheet(
  [
    aSingle("dying", ["yes", "no"]),
    aSingle("danger", ["yes", "no"]),
    aSingle("drink", ["yes", "no"]),
    aText("words"),
  ],
  {
    alerts: [
      {
        id: "s",
        when: { key: "dying", op: "eq", value: "yes" },
        code: "SI_POSITIVE",
        severity: "high",
      },
      {
        id: "i",
        when: { key: "danger", op: "eq", value: "yes" },
        code: "IPV_IMMINENT",
        severity: "critical",
      },
      {
        id: "d",
        when: { key: "drink", op: "eq", value: "yes" },
        code: "SUBSTANCE",
        severity: "medium",
      },
    ],
  },
);
const all = { dying: "yes", danger: "yes", drink: "yes", tail_free: "no" };
const codes = (answers: unknown, moment: "draft" | "submit") =>
  raisedAlerts(watched, answers, moment).map(({ code }) => code);

test("a life at risk is seen in the draft, the rest when it is handed in", () => {
  expect(codes(all, "draft")).toEqual(["SI_POSITIVE", "IPV_IMMINENT"]);
  expect(codes(all, "submit")).toEqual([
    "SI_POSITIVE",
    "IPV_IMMINENT",
    "SUBSTANCE",
    "SHARE_PRESSURE",
  ]);
});

test("any sign of violence and any pressure to share holds the reveal", () => {
  const holding = raisedAlerts(watched, all, "submit")
    .filter(({ hold }) => hold)
    .map(({ code }) => code);

  expect(holding).toEqual(["IPV_IMMINENT", "SHARE_PRESSURE"]);
});

test.each([
  ["yes", []],
  ["skip", []],
  [null, []],
  ["partly", ["SHARE_PRESSURE"]],
  ["no", ["SHARE_PRESSURE"]],
])("answering freely: %s raises %j", (tail_free, expected) => {
  expect(codes({ tail_free }, "submit")).toEqual(expected);
});

test("free text is never scanned", () => {
  const words = "I want to die. He hits me. No. partly";

  expect(codes({ words, tail_therapist_only: words }, "submit")).toEqual([]);
});
