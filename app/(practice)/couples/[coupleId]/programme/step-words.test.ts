import { expect, test } from "vitest";

import {
  goesOnByItself,
  type Running,
  type Step,
  stepWords,
  waitWords,
  whyNext,
  whyNone,
} from "./step-words";

const clock = { now: new Date("2026-12-01T10:00:00Z"), timeZone: "UTC" };
const names = { a: "Ana", b: "Ben" };
const step: Step = {
  id: "one",
  kind: "worksheet",
  slug: "cycle-map",
  title: "Our negative cycle",
  minutes: 25,
  sharing: "reveal",
  unlockWhen: null,
  missing: null,
  heldBack: null,
  who: "each",
  every: null,
  waitAfter: "given",
  waitDays: 7,
  stage: null,
  eftStep: null,
  due: "session",
  hint: null,
  byItself: false,
  state: "waiting",
  givenOn: null,
  assignmentId: null,
  isDone: false,
};

test.each<[Step["waitAfter"], number, string]>([
  ["start", 0, "at the start"],
  ["start", 21, "3 weeks after the start"],
  ["given", 0, "right after what was given last"],
  ["given", 10, "10 days after what was given last"],
  ["session", 0, "after the next session"],
  ["session", 1, "1 day after the next session"],
  ["opened", 7, "1 week once what was given last is open"],
])("waiting for %s and %i days reads as %s", (waitAfter, waitDays, words) => {
  expect(waitWords({ waitAfter, waitDays })).toBe(words);
});

test.each<[Partial<Step>, string]>([
  [{}, "Ana and Ben, 1 week after what was given last"],
  [
    { who: "a", every: "week", stage: 1, eftStep: 2, byItself: true },
    "Ana, every week, by itself, 1 week after what was given last, Stage 1, step 2",
  ],
  [{ state: "skipped" }, "Skipped"],
  [{ state: "skipped", missing: "put_away" }, "Skipped"],
  [
    { missing: "put_away" },
    "Put away. It is not given until it is brought back.",
  ],
  [
    { byItself: true, heldBack: "changed" },
    "It was changed in who reads it or in what opens for both, so it is not given by itself. Give it, or open Change and save it again.",
  ],
  [{ state: "given", givenOn: "2026-11-20" }, "Given 20 Nov"],
  [
    { state: "given", givenOn: "2026-11-20", isDone: true },
    "Given 20 Nov, done",
  ],
])("%o reads as %s", (more, words) => {
  expect(stepWords({ ...step, ...more }, names, clock)).toBe(words);
});

const running = (next: Running["next"], more: Partial<Step> = {}): Running => ({
  id: "programme",
  slug: "eft-by-stage",
  title: "EFT",
  startedOn: "2026-11-01",
  next,
  steps: [{ ...step, ...more }],
});
const next = {
  stepId: "one",
  formerId: null,
  readyOn: "2026-12-08",
  isReady: false,
};

test("it is said why a step is next, and why none is", () => {
  expect(whyNext(running(next), clock)).toBe(
    "It is meant for 8 Dec, 1 week after what was given last.",
  );
  expect(
    whyNext(running({ ...next, isReady: true }, { stage: 2 }), clock),
  ).toBe("It is for stage 2. Its time has come.");
  expect(
    whyNext(
      running({ ...next, readyOn: null }, { waitAfter: "session" }),
      clock,
    ),
  ).toBe("It waits until their next session is set.");
  expect(whyNone(running(null), 2)).toContain("another stage than 2");
  expect(whyNone(running(null, { state: "skipped" }), 2)).toContain(
    "Every step",
  );
});

test.each<[Partial<Step>, boolean]>([
  [{ byItself: true }, true],
  [{ byItself: true, sharing: "private" }, false],
  [{ byItself: true, state: "given" }, false],
  [{ byItself: false }, false],
])("whether a step of %o goes on during a safety review: %s", (more, does) => {
  expect(goesOnByItself([{ ...step, ...more }])).toBe(does);
});
