import { readdirSync } from "node:fs";

import { expect, test } from "vitest";

import { isShellPlace } from "./shell-places";

const foldersOf = (group: string) =>
  readdirSync(`app/${group}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => `/${name}`);

test("the shell stands in for every page of a partner, and for none of a therapist", () => {
  const ofPartners = foldersOf("(partner)");
  expect(ofPartners).toContain("/homework");
  expect(ofPartners.filter((path) => !isShellPlace(path))).toEqual([]);
  expect(isShellPlace("/homework/1/answers")).toBe(true);
  expect(isShellPlace("/sign-in")).toBe(true);
  const ofStaff = foldersOf("(practice)");
  expect(ofStaff).toContain("/couples");
  expect(ofStaff.filter(isShellPlace)).toEqual([]);
  expect(isShellPlace("/")).toBe(false);
});
