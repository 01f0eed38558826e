import { expect, test } from "vitest";
import { EMOTION_VALUES, emotionFamilies, emotionWords } from "./emotion-rules";

const names = (first?: "surface" | "tender") =>
  emotionFamilies(first).map(({ name }) => name);

test("eight families of seven words, mild to strong, and mixed", () => {
  expect(names()).toEqual([
    "Joy",
    "Love",
    "Calm",
    "Sad",
    "Fear",
    "Shame",
    "Anger",
    "Shut down",
  ]);
  expect(emotionFamilies(undefined).map(({ words }) => words.length)).toEqual(
    Array(8).fill(7),
  );
  expect(new Set(EMOTION_VALUES).size).toBe(57);
});

test("what is underneath first, or what shows first, each in the same order", () => {
  expect(names("tender").slice(0, 4)).toEqual(["Sad", "Fear", "Shame", "Joy"]);
  expect(names("surface").slice(0, 3)).toEqual(["Anger", "Shut down", "Joy"]);
});

test("the order of tapping says nothing", () => {
  expect(emotionWords([{ free: " saudade " }, "terrified", "content"])).toEqual(
    ["content", "terrified", { free: "saudade" }],
  );
});
