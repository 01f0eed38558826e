import { describe, expect, test } from "vitest";

import {
  before,
  byUrgency,
  comesFirst,
  isDue,
  promisedFor,
  rulesIn,
  type Standing,
  type Step,
  standingOf,
  stepProblems,
} from "./disclosure-rules";

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const step = (over: Partial<Step> = {}): Step => ({
  number: 1,
  state: "discussed",
  dueOn: null,
  at: at("2026-12-01"),
  ...over,
});

test("a secret and a wish to leave come in by themselves, and nothing of safety or health", () => {
  const raised = ["SI_ACUTE", "IPV_POSITIVE", "SUBSTANCE", "MOOD_ANX"];

  expect(rulesIn(raised.map((code) => ({ code })))).toEqual([]);
  expect(rulesIn([{ code: "LEAVING" }, { code: "SECRET" }])).toEqual([
    "SECRET",
    "LEAVING",
  ]);
});

describe("where it stands", () => {
  test("new until somebody went on with it, then at its last step", () => {
    expect(standingOf(null, null)).toMatchObject({ state: "new", number: 0 });
    expect(standingOf(step({ number: 3 }), null)).toMatchObject({
      state: "discussed",
      number: 3,
      isByRelease: false,
    });
  });

  test("shared where the very answer was opened for both since", () => {
    const opened = at("2026-12-02");

    expect(standingOf(null, opened)).toMatchObject({ state: "shared" });
    expect(standingOf(step(), opened)).toEqual({
      state: "shared",
      dueOn: null,
      number: 1,
      isByRelease: true,
    });
  });

  test("where somebody went on with it after that, at what they said", () => {
    const later = step({ at: at("2026-12-03"), state: "stays_private" });

    expect(standingOf(later, at("2026-12-02"))).toMatchObject({
      state: "stays_private",
      isByRelease: false,
    });
  });
});

test("what is to be shared is due from its day on", () => {
  const due = { state: "to_share", dueOn: "2026-12-04" } as const;

  expect(isDue(due, "2026-12-03")).toBe(false);
  expect(isDue(due, "2026-12-04")).toBe(true);
  expect(isDue(due, "2026-12-09")).toBe(true);
  expect(isDue({ state: "shared", dueOn: null }, "2026-12-09")).toBe(false);
});

test.each([
  ["no_secrets", false, null],
  ["limited", false, "talk"],
  ["confidential_individual", false, "permission"],
  ["no_secrets", true, "permission"],
  ["limited", true, "permission"],
] as const)(
  "under %s, about safety or health %s: %s comes first",
  (policy, isAlwaysKept, first) => {
    expect(comesFirst(policy, isAlwaysKept)).toBe(first);
  },
);

test("a looser promise made later does not loosen what was said under a stricter one", () => {
  expect(promisedFor("confidential_individual", "no_secrets")).toBe(
    "confidential_individual",
  );
  expect(promisedFor("no_secrets", "limited")).toBe("limited");
});

describe("what is missing for a step", () => {
  const today = "2026-12-01";
  const wish = {
    state: "to_share",
    dueOn: "2026-12-08",
    note: null,
    isAgreed: true,
  } as const;

  test("a day that is not over, and what comes first", () => {
    const asked = { today, first: "talk" } as const;

    expect(stepProblems(wish, asked)).toEqual({});
    expect(stepProblems({ ...wish, dueOn: null }, asked)).toHaveProperty(
      "dueOn",
    );
    expect(
      stepProblems({ ...wish, dueOn: "2026-11-30", isAgreed: false }, asked),
    ).toEqual({
      dueOn: ["Choose today or a later day."],
      isAgreed: ["Tick this once you have spoken with them about it."],
    });
    expect(
      stepProblems({ ...wish, isAgreed: false }, { today, first: null }),
    ).toEqual({});
  });

  test("a reason where it stays private, and nothing for the others", () => {
    const asked = { today, first: "permission" } as const;
    const other = { dueOn: null, note: null, isAgreed: false };

    expect(
      stepProblems({ ...other, state: "stays_private" }, asked),
    ).toHaveProperty("note");
    expect(stepProblems({ ...other, state: "shared" }, asked)).toEqual({});
    expect(stepProblems({ ...other, state: "discussed" }, asked)).toEqual({});
  });
});

test("an undo leads to the step before, and from the first one to the beginning", () => {
  const steps = [step(), step({ number: 2, state: "shared" })];

  expect(before(steps)).toMatchObject({ state: "discussed" });
  expect(before([step()])).toEqual({ state: "new", dueOn: null, note: null });
});

test("what is due stands first, then what is to be shared, new and discussed", () => {
  const of = (state: Standing["state"], dueOn: string | null = null) => ({
    standing: { state, dueOn, number: 1, isByRelease: false },
    keptAt: at("2026-12-01"),
  });
  const list = [
    of("discussed"),
    of("new"),
    of("to_share", "2026-12-30"),
    of("to_share", "2026-12-02"),
    of("shared"),
  ];

  const sorted = list.toSorted(byUrgency("2026-12-03"));

  expect(
    sorted.map(({ standing }) => standing.dueOn ?? standing.state),
  ).toEqual(["2026-12-02", "2026-12-30", "new", "discussed", "shared"]);
});
