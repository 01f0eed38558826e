import { expect, test } from "vitest";

import {
  bytesOf,
  changed,
  k6,
  manifest,
  NONE,
  prep,
  reasons,
  WEEKS,
} from "@/tests/support/pack-files";

import { checkPack } from "./check-pack";

test("a programme travels with what it gives", async () => {
  const checked = await checkPack(await bytesOf([WEEKS, prep, k6]), NONE);

  expect(checked.ok && checked.pack.pathways).toMatchObject([
    { pathway: { slug: "two-weeks", steps: [{}, {}] } },
  ]);
});

test("a programme is refused by file and line, as the rest is", () => {
  const list = manifest(WEEKS.path, prep.path);

  expect(reasons([list, WEEKS, prep])).toEqual([
    `${WEEKS.path}:11: there is no measure "k6"`,
  ]);
  expect(
    reasons([
      manifest(WEEKS.path, prep.path, k6.path),
      changed(WEEKS, "CC-BY-4.0", "ask me"),
      prep,
      k6,
    ]),
  ).toEqual([
    expect.stringContaining(`${WEEKS.path}:6: "ask me" is no licence`),
  ]);
});
