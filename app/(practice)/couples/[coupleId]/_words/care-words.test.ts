import { expect, test } from "vitest";

import { careTeamWords, clinicianWords } from "./care-words";

const dana = {
  memberId: "d",
  name: "Dana Okafor",
  role: "therapist_of_record",
};
const imani = { memberId: "i", name: "Imani Shah", role: "co_therapist" };

test("who reads what only clinicians read", () => {
  expect(clinicianWords([dana], "d")).toBe("You");
  expect(clinicianWords([dana, imani], "d")).toBe("You and Imani");
  expect(clinicianWords([dana, imani], "i")).toBe("You and Dana");
});

test("who treats them, the therapist of record first", () => {
  expect(careTeamWords([dana], "d")).toBe("With you, therapist of record.");
  expect(careTeamWords([dana, imani], "i")).toBe(
    "With Dana Okafor, therapist of record, and you.",
  );
});
