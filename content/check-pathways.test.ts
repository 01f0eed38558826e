import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { shippedPathways } from "@/server/pathways/load-pathways";
import { isStepOf } from "@/server/pathways/stage-rules";

import { checkPathways } from "./check-pathways";

const SHIPPED = "content/pathways";

test("the three shipped programmes are sound, and EFT has something for each step", () => {
  expect(checkPathways(SHIPPED)).toMatchObject({ isSound: true });
  expect(shippedPathways().map(({ slug }) => slug)).toEqual([
    "eft-by-stage",
    "first-eight-weeks",
    "ifio-parts",
  ]);
  const eft = shippedPathways().find(({ slug }) => slug === "eft-by-stage");
  const steps = new Set(eft?.steps.map(({ step }) => step));
  expect([...steps].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(isStepOf(2, 4)).toBe(false);
});

const file = readFileSync(`${SHIPPED}/ifio-parts.yaml`, "utf8");

test.each([
  ["give: mismatch-and-loop", "give: mismatch", 'no worksheet "mismatch"'],
  ["give: u-turn", "kind: measure\n    give: u-turn", 'no measure "u-turn"'],
  ["after: opened", "after: read", "after"],
  [
    "give: u-turn",
    "give: u-turn\n    stage: 1\n    step: 7",
    "not of that stage",
  ],
  [
    "give: mismatch-and-loop",
    "give: mismatch-and-loop\n    who: a\n    sharing: reveal",
    "both fill it in",
  ],
  ["licence: AGPL-3.0-only\n", "", "licence"],
  ["slug: ifio-parts", "slug: ifio", "call this file ifio.yaml"],
  ["language: en", "language: english", "such as en"],
  ["purpose:", "colour: green\npurpose:", "colour"],
])("%s written as %s is told with its line", (from, to, reason) => {
  const folder = mkdtempSync(join(tmpdir(), "programmes-"));
  writeFileSync(join(folder, "ifio-parts.yaml"), file.replace(from, to));

  const { isSound, lines } = checkPathways(folder);

  expect(isSound).toBe(false);
  expect(lines[0]).toMatch(/ifio-parts\.yaml:\d+/);
  expect(lines[0]).toContain(reason);
});
