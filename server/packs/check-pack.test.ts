import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import {
  changed,
  HEAD,
  k6,
  manifest,
  NONE,
  prep,
  reasons,
  shipped,
} from "@/tests/support/pack-files";

import { checkPack } from "./check-pack";
import { LIMITS } from "./file-rules";
import { makePack } from "./make-pack";

const PREP = "W40-session-prep.yaml";

test("what was packed is read back, with its reading age", async () => {
  const made = await makePack(HEAD, [prep, k6], NONE);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));

  const checked = await checkPack(made.bytes, NONE);

  expect(checked.ok && checked.pack.manifest).toMatchObject({
    author: "Harbor",
    contents: [
      {
        file: `worksheets/${PREP}`,
        title: "Before our session",
        reading: { grade: expect.any(Number), age: expect.any(Number) },
      },
      { file: "measures/k6.yaml", title: "K6" },
    ],
  });
  expect(checked.ok && checked.pack.worksheets[0]?.text).toBe(prep.text);
}, 20_000);

test("all that is shipped and released makes one pack", async () => {
  const files = [
    ...readdirSync("content/worksheets").map((name) =>
      shipped("worksheets", name),
    ),
    ...readdirSync("content/measures").map((name) => shipped("measures", name)),
  ].filter(({ text }) => !/^released: false/m.test(text));

  const made = await makePack(HEAD, files, NONE);

  expect(made.ok || made.problems).toBe(true);
  expect(made.ok && made.bytes.length).toBeLessThan(LIMITS.packed);
}, 30_000);

test("one problem refuses all, and every problem is told by file and line", () => {
  const line = prep.text
    .slice(0, prep.text.indexOf("[unsure, "))
    .split("\n").length;

  expect(
    reasons([
      manifest(`worksheets/${PREP}`, "measures/k6.yaml"),
      changed(prep, "[unsure, ", "[unsur, "),
      changed(k6, "prorateUpTo: 0", "prorateUpTo: 6"),
    ]),
  ).toEqual([
    `worksheets/${PREP}:${line}: "safe_today" has no option "unsur"`,
    expect.stringMatching(/^measures\/k6\.yaml:\d+: with no item answered/),
  ]);
});

describe("a pack is refused", () => {
  test.each([
    [
      "without its list",
      [prep],
      "pack.yaml:1: this file says what the pack is",
    ],
    [
      "with a file that is not named",
      [manifest("measures/k6.yaml"), prep, k6],
      `worksheets/${PREP} is in the pack and is not named`,
    ],
    [
      "with a name and no file",
      [manifest(`worksheets/${PREP}`, "measures/k6.yaml"), prep],
      "measures/k6.yaml is named and is not in the pack",
    ],
    [
      "with a file of another kind",
      [manifest(`worksheets/${PREP}`), prep, { path: "run.sh", text: "" }],
      "run.sh:1: a pack holds pack.yaml and the folders",
    ],
    [
      "with a licence nobody knows",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "AGPL-3.0-only", "All rights reserved"),
      ],
      `worksheets/${PREP}:7: "All rights reserved" is no licence`,
    ],
    [
      "without a licence",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "licence: AGPL-3.0-only\n", ""),
      ],
      `worksheets/${PREP}:1: `,
    ],
    [
      "with a measure that may not be used commercially",
      [
        manifest("measures/k6.yaml"),
        changed(k6, "commercialAllowed: true", "commercialAllowed: false"),
      ],
      "its licence allows no items in the file",
    ],
    [
      "with a condition and no flag",
      [
        manifest("measures/k6.yaml"),
        changed(
          k6,
          "commercialAllowed: true",
          "commercialAllowed: conditional",
        ),
      ],
      "a condition wants a flag to stand behind",
    ],
    [
      "with a licence that says otherwise",
      [
        manifest("measures/k6.yaml"),
        changed(
          k6,
          "licence: Public domain, free for clinical use",
          "licence: CC BY-NC-SA 3.0 IGO",
        ),
      ],
      "this licence forbids commercial use",
    ],
    [
      "with a measure whose licence nobody can look up",
      [
        manifest("measures/k6.yaml"),
        changed(
          k6,
          "licence: Public domain, free for clinical use",
          "licence: ask me",
        ),
      ],
      "nobody can look this licence up",
    ],
    [
      "with what is not released",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "language: en\n", "language: en\nreleased: false\n"),
      ],
      "what is not released cannot be handed on",
    ],
    [
      "with signs that nobody sees",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "Before our session", "Before \u202eour session"),
      ],
      `worksheets/${PREP}:4: there are signs here that nobody can see`,
    ],
    [
      "with signs that nobody sees, behind an escape",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "title: Before our session", 'title: "Before\\0"'),
      ],
      `worksheets/${PREP}:4: there are signs here that nobody can see`,
    ],
    [
      "with a worksheet that it leads to and nobody has",
      [
        manifest(`worksheets/${PREP}`),
        changed(prep, "language: en\n", "language: en\nnext: nowhere-at-all\n"),
      ],
      'no worksheet "nowhere-at-all"',
    ],
    [
      "with references that fill the memory",
      [
        manifest(`worksheets/${PREP}`),
        {
          path: `worksheets/${PREP}`,
          text: `a: &a [x, x, x, x, x, x, x, x, x, x]
${["b", "c", "d", "e", "f", "g"].map((key, at) => `${key}: &${key} [${Array(10).fill(`*${"abcdef"[at]}`).join(", ")}]`).join("\n")}
`,
        },
      ],
      "too much in it is repeated by reference",
    ],
    [
      "with brackets that go on for ever",
      [
        manifest(`worksheets/${PREP}`),
        { path: `worksheets/${PREP}`, text: "[".repeat(100_000) },
      ],
      "nested too deeply",
    ],
  ])("%s", (_name, files, reason) => {
    expect(
      reasons(files).filter((each) => each.includes(reason)),
      reasons(files).join("\n"),
    ).not.toEqual([]);
  });

  test("whose own licence is unknown", async () => {
    const made = await makePack({ ...HEAD, licence: "Mine" }, [prep], NONE);

    expect(!made.ok && made.problems[0]?.reason).toContain('"Mine"');
  });
});

test("a measure may take its items from one that is shipped", () => {
  const phq4 = shipped("measures", "phq-4.yaml");
  const pack = [manifest("measures/phq-4.yaml"), phq4];

  expect(reasons(pack)).toContainEqual(
    expect.stringContaining('there is no measure "phq-9"'),
  );
});
