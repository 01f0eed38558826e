import { expect, test } from "vitest";

import {
  type Packet,
  progressOf,
  progressWords,
  standingWords,
  untouchedIn,
} from "./intake-words";

const clock = { now: new Date("2026-12-01T12:00:00Z"), timeZone: "UTC" };
const none = { at: null, assignmentId: "x", paperId: null };
const at = new Date("2026-12-01T09:00:00Z");

test("a paper is opened and signed, a questionnaire begun and done", () => {
  const words = (kind: "paper" | "worksheet") =>
    (["not_opened", "begun", "done"] as const).map((state) =>
      standingWords(kind, { ...none, state, at }, clock),
    );
  expect(words("paper")).toEqual(["Not opened", "Opened", "Signed today"]);
  expect(words("worksheet")).toEqual(["Not begun", "Begun", "Done today"]);
});

test("how far somebody is, in one line", () => {
  const line = (begun: number, done: number) =>
    progressWords({ parts: 9, begun, done });
  expect([line(0, 0), line(1, 0), line(4, 3), line(9, 9)]).toEqual([
    "Not opened",
    "Begun",
    "3 of 9 done",
    "All done",
  ]);
  const packet: Packet = {
    sentAt: at,
    parts: [
      {
        kind: "paper",
        slug: "p",
        title: "P",
        a: { ...none, state: "begun" },
        b: null,
      },
    ],
    missing: { a: ["P"], b: [] },
  };
  expect(progressOf(packet, "a")).toEqual({ parts: 1, begun: 1, done: 0 });
  expect(progressOf(packet, "b")).toEqual({ parts: 0, begun: 0, done: 0 });
});

test("what one of them has finished stands among the homework, the rest with the intake", () => {
  const todo = { ...none, state: "not_opened" } as const;
  const row = (assignmentId: string, state: "begun" | "done") => ({
    kind: "worksheet" as const,
    slug: assignmentId,
    title: assignmentId,
    a: { ...todo, assignmentId, state },
    b: { ...todo, assignmentId },
  });
  expect([
    ...untouchedIn({ parts: [row("joint", "done"), row("other", "begun")] }),
  ]).toEqual(["other"]);
});
