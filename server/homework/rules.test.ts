import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  asksForPassword,
  CHOICE_MINUTES,
  type Choice,
  leavesACopy,
  openness,
  ownState,
  type RevealState,
} from "./rules";

const choices = fc.constantFrom<Choice>("share", "in_session", "private");
const finished = new Date("2026-03-02T20:00:00Z");
const minutesLater = (minutes: number) =>
  new Date(finished.getTime() + minutes * 60_000);

describe("what an author sees of their own part", () => {
  test.each<[RevealState, boolean, boolean, string]>([
    ["closed", false, false, "to_do"],
    ["closed", true, false, "choosing"],
    ["closed", true, true, "done"],
    ["open", true, true, "opened"],
    ["shut", true, true, "past"],
    ["shut", false, false, "past"],
  ])(
    "a %s reveal, submitted %s, chosen %s: %s",
    (reveal, isSubmitted, hasChosen, state) => {
      expect(
        ownState({
          sharing: "reveal",
          reveal,
          isTakenBack: false,
          isSubmitted,
          hasChosen,
        }),
      ).toBe(state);
    },
  );

  test("a private part is sent, and nothing waits for anyone", () => {
    const part = {
      sharing: "private",
      reveal: "closed",
      isTakenBack: false,
      isSubmitted: true,
      hasChosen: false,
    } as const;

    expect(ownState(part)).toBe("sent");
  });

  test("what was taken back keeps its words and asks for none", () => {
    const part = {
      sharing: "reveal",
      reveal: "closed",
      isTakenBack: true,
      isSubmitted: false,
      hasChosen: false,
    } as const;

    expect(ownState(part)).toBe("taken_back");
    expect(ownState({ ...part, isSubmitted: true })).toBe("taken_back");
    expect(ownState({ ...part, reveal: "open" })).toBe("opened");
  });
});

describe("when a choice asks for the password", () => {
  test("the first choice is part of finishing", () => {
    const choosing = {
      from: null,
      to: "share",
      submittedAt: finished,
    } as const;

    expect(asksForPassword({ ...choosing, now: minutesLater(1) })).toBe(false);
    expect(
      asksForPassword({ ...choosing, now: minutesLater(CHOICE_MINUTES + 1) }),
    ).toBe(true);
  });

  test("keeping private never asks; choosing anything else again always does", () => {
    fc.assert(
      fc.property(
        choices,
        choices,
        fc.integer({ min: 0, max: 10_000 }),
        (from, to, minutes) => {
          const asks = asksForPassword({
            from,
            to,
            submittedAt: finished,
            now: minutesLater(minutes),
          });
          expect(asks).toBe(to !== "private");
        },
      ),
    );
  });
});

describe("when the therapist can open", () => {
  test("only with two choices, none of them private, no hold and no promise missing", () => {
    const chosen = fc.option(choices, { nil: null });
    fc.assert(
      fc.property(
        chosen,
        chosen,
        fc.boolean(),
        fc.boolean(),
        (a, b, isHeld, isPromised) => {
          const state = openness({
            sharing: "reveal",
            state: "closed",
            isHeld,
            isPromised,
            choices: [a, b],
          });
          const bothAgree =
            a !== null && b !== null && leavesACopy(a) && leavesACopy(b);
          expect(state === "ready").toBe(bothAgree && !isHeld && isPromised);
        },
      ),
    );
  });

  test("what is open or shut stays so, whatever else is true", () => {
    expect(
      openness({
        sharing: "reveal",
        state: "open",
        isHeld: true,
        isPromised: false,
        choices: ["private", null],
      }),
    ).toBe("open");
    expect(
      openness({
        sharing: "reveal",
        state: "shut",
        isHeld: false,
        isPromised: true,
        choices: ["share", "share"],
      }),
    ).toBe("shut");
  });
});
