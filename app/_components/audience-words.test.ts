import { expect, test } from "vitest";

import { wordsToPartner, wordsToTherapist } from "./audience-words";

const names = { therapist: "Dana", other: "Ben" };

test.each([
  ["author", "Only you"],
  ["partner", "You and Dana"],
  ["couple", "You, Ben and Dana"],
] as const)("to a partner, %s reads %s", (audience, words) => {
  expect(wordsToPartner(audience, names)).toBe(words);
});

test("the therapist reads names where there is room, else a word", () => {
  expect(wordsToTherapist("clinicians")).toBe("Clinicians");
  expect(wordsToTherapist("partner", ["Ana"])).toBe("Ana and you");
  expect(wordsToTherapist("couple", ["Ana", "Ben"])).toBe("Ana, Ben and you");
  expect(wordsToTherapist("couple")).toBe("Both and you");
});
