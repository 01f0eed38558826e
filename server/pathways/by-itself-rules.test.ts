import { expect, test } from "vitest";

import { shippedWorksheet } from "../worksheets/load-definitions";
import { byItselfProblem, goesAsPlanned, heldBack } from "./by-itself-rules";

const shipped = (slug: string) => {
  const worksheet = shippedWorksheet(slug);
  if (!worksheet) throw new Error(`There is no ${slug}.`);
  return worksheet;
};
const closeness = shipped("six-kinds-of-closeness");
const each = { who: "each", sharing: null } as const;
const planned = {
  sharing: "reveal",
  together: false,
  openUnits: closeness.share
    .filter(({ gate }) => gate === "open")
    .map(({ unit }) => unit),
} as const;
const named = (worksheet: typeof closeness | null, isOwn = true) => ({
  title: "Ours",
  worksheet,
  isOwn,
});

test.each([
  ["softened-reach", "given by hand"],
  ["naming-feelings", "stays with them"],
])("%s waits for a hand", (slug, words) => {
  expect(byItselfProblem(shipped(slug), each, false)).toContain(words);
});

test("an open safety review keeps back what opens for both", () => {
  expect(byItselfProblem(closeness, each, false)).toBeNull();
  expect(byItselfProblem(closeness, each, true)).toContain("safety review");
});

test("another text goes in the place of what was planned; another reader or another opening does not", () => {
  const changed = (more: object) => ({ ...closeness, ...more });
  expect(goesAsPlanned(changed({ title: "New" }), each, planned)).toBe(true);
  expect(
    goesAsPlanned(
      changed({ share: closeness.share.toReversed() }),
      each,
      planned,
    ),
  ).toBe(true);
  expect(goesAsPlanned(changed({ share: [] }), each, planned)).toBe(false);
  expect(goesAsPlanned(shipped("weekly-pulse"), each, planned)).toBe(false);
  expect(goesAsPlanned(changed({ therapistUnlock: true }), each, planned)).toBe(
    false,
  );
  // Nothing of it opens where it is given to be read by the therapist alone.
  expect(
    goesAsPlanned(
      closeness,
      { who: "each", sharing: "private" },
      { ...planned, sharing: "private", openUnits: [] },
    ),
  ).toBe(true);
});

test("only the practice's own is held back", () => {
  expect(heldBack(each, planned, named(null))).toBe("put_away");
  expect(heldBack(each, planned, named(shipped("weekly-pulse")))).toBe(
    "changed",
  );
  expect(heldBack(each, planned, named(closeness))).toBeNull();
  expect(
    heldBack(each, planned, named(shipped("weekly-pulse"), false)),
  ).toBeNull();
  expect(heldBack(each, planned, undefined)).toBeNull();
  expect(heldBack(each, undefined, named(null))).toBeNull();
});
