import { describe, expect, test } from "vitest";
import type { Openness } from "@/server/homework/rules";

import {
  agreedWords,
  agreementWords,
  choiceWords,
  openedWords,
  partsWords,
  type Side,
  standingWords,
  waitsFor,
} from "./homework-words";

const names = { a: "Ana", b: "Ben" };
const today = new Date("2026-11-24T20:00:00Z");

const aSide = (given: Partial<Side> = {}): Side => ({
  isAsked: true,
  submittedAt: null,
  choice: null,
  ...given,
});
const finished = (choice: Side["choice"] = null) =>
  aSide({ submittedAt: today, choice });

describe("whom a reveal waits for", () => {
  test.each([
    [aSide(), aSide(), "Waiting for both parts"],
    [finished("share"), aSide(), "Waiting for Ben’s part"],
    [aSide(), finished(), "Waiting for Ana’s part"],
    [finished("share"), finished(), "Waiting for Ben’s choice"],
    [finished(), finished(), "Waiting for their choices"],
  ])("%#", (a, b, words) => {
    expect(waitsFor({ a, b }, names)).toBe(words);
  });
});

describe("where a reveal stands", () => {
  const standing = (openness: Openness, a = finished("share")) =>
    standingWords({
      openness,
      heldFor: openness === "held" ? "review" : null,
      sides: { a, b: finished("in_session") },
      names,
    });

  test("is said in words for each state", () => {
    expect(standing("ready")).toBe("Ready for you to open");
    expect(standing("held")).toBe("Held until the safety review is finished");
    expect(standing("open")).toBe("Opened for both");
    expect(standing("shut")).toBe("Closed unopened");
  });

  test("names whoever keeps it private, for the therapist alone", () => {
    expect(standing("refused", finished("private"))).toBe(
      "Ana keeps it private",
    );
  });
});

describe("one partner's part", () => {
  test("has no choice to speak of before it is finished, or where nothing opens", () => {
    expect(choiceWords(aSide(), "reveal")).toBeNull();
    expect(choiceWords(finished(), "private")).toBeNull();
    expect(choiceWords(finished(), "reveal")).toBe("has not chosen yet");
    expect(choiceWords(finished("in_session"), "reveal")).toBe(
      "wants to open it in session",
    );
  });

  test("counts only whoever was asked", () => {
    expect(
      partsWords({ a: finished(), b: aSide({ isAsked: false }) }, names),
    ).toBe("Finished");
    expect(partsWords({ a: finished(), b: aSide() }, names)).toBe(
      "Ana’s part in",
    );
    expect(partsWords({ a: finished(), b: finished() }, names)).toBe(
      "Both parts in",
    );
  });
});

test("what one agreed to alone is said with whom it is shown to", () => {
  const alone = (choice: Side["choice"]) => ({
    a: { isAsked: false, submittedAt: null, choice: null },
    b: finished(choice),
  });

  expect(agreementWords(alone("share"), names)).toBe(
    "Ben said yes to showing Ana a part of it.",
  );
  expect(agreementWords(alone("in_session"), names)).toBe(
    "Ben wants to show Ana a part of it in session.",
  );
  expect(openedWords(alone("share"), names)).toBe("Shown to Ana");
  expect(agreedWords(alone("share"), names)).toBe("Ben agreed");
  expect(waitsFor(alone(null), names)).toBe("Waiting for Ben’s choice");
});

test("what both agreed to is said without saying whose choice was which", () => {
  const words = (a: Side["choice"], b: Side["choice"]) =>
    agreementWords({ a: finished(a), b: finished(b) }, names);

  expect(words("share", "share")).toBe("Both said yes to sharing.");
  expect(words("in_session", "in_session")).toBe(
    "Both want to open it in session.",
  );
  expect(words("share", "in_session")).toBe(
    "Both said yes, one of them in session.",
  );
});
