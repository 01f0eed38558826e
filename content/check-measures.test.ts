import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkMeasures } from "./check-measures";

/** What ships, with one text in one file changed. */
function changed(name: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), "measures-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("content/measures", folder, { recursive: true });
  const text = readFileSync(join(folder, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
  return folder;
}

test("what ships is sound, and every file is named", () => {
  const { isSound, lines } = checkMeasures("content/measures");

  expect(isSound).toBe(true);
  expect(lines).toHaveLength(16);
  expect(lines[1]).toBe(
    "ok  content/measures/audit-c.yaml: AUDIT-C, version 1, 3 items, reading grade 6.1 (about age 11)",
  );
  expect(lines.at(-1)).toBe("15 of 15 measures are sound.");
});

test("an empty folder is not sound", () => {
  const folder = mkdtempSync(join(tmpdir(), "measures-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));

  expect(checkMeasures(folder).isSound).toBe(false);
});

test("a slip is told by file, line, place and reason", () => {
  const folder = changed("k6.yaml", "prorateUpTo: 0", "prorateUpTo: none");
  const text = readFileSync(join(folder, "k6.yaml"), "utf8");
  const line = text.slice(0, text.indexOf("prorateUpTo")).split("\n").length;

  expect(checkMeasures(folder).lines).toContain(
    `${join(folder, "k6.yaml")}:${line}: prorateUpTo: Invalid input: expected number, received string`,
  );
});

describe("a file is refused", () => {
  test.each([
    ["k6.yaml", "slug: k6", "slug: k10", "call this file k10.yaml"],
    ["k6.yaml", "verbatim: true", "verbatim: false", "verbatim: "],
    [
      "k6.yaml",
      "commercialAllowed: true",
      "commercialAllowed: false",
      "its licence allows no items in the file",
    ],
    [
      "phq-2.yaml",
      "commercialAllowed: true",
      "commercialAllowed: false",
      "its licence allows no items in the file",
    ],
    [
      "k6.yaml",
      "commercialAllowed: true",
      "commercialAllowed: conditional",
      "a condition wants a flag to stand behind",
    ],
    ["k6.yaml", "number: 2", "number: 1", "item 1 stands here twice"],
    ["k6.yaml", "scale: time", "scale: times", 'there is no scale "times"'],
    [
      "k6.yaml",
      ", score: 2 }",
      " }",
      "item 1 has scores for some of its options only",
    ],
    [
      "k6.yaml",
      ', text: "hopeless?" }',
      " }",
      "give it either a text or two poles",
    ],
    ["k6.yaml", "from: 13, label", "from: 4, label", "bands go up from 0"],
    ["k6.yaml", "from: 0, label", "from: 1, label", "bands go up from 0"],
    ["k6.yaml", "value: 13", "value: 25", "no total reaches it"],
    ["k6.yaml", "prorateUpTo: 0", "prorateUpTo: 6", "nothing to estimate from"],
    [
      "k6.yaml",
      "cutOff: { value: 13 }",
      "cutOff: { value: 13, words: { beyond: a, within: b } }",
      "it needs no words for the cut-off",
    ],
    ["phq-9.yaml", "severity: high", "severity: medium", "SI_POSITIVE is high"],
    ["phq-9.yaml", "item: 9\n", "item: 10\n", "there is no item 10 to look at"],
    ["phq-2.yaml", "[1, 2]", "[1, 11]", "phq-9 has no item 11 of its own"],
    ["phq-2.yaml", "from: phq-9", "from: phq-8", 'there is no measure "phq-8"'],
    [
      "phq-2.yaml",
      "measure: phq-9 }",
      "measure: phq-8 }",
      'there is no measure "phq-8"',
    ],
    ["phq-4.yaml", "as: [3, 4]", "as: [3]", "give one number for each item"],
    ["phq-4.yaml", "as: [3, 4]", "as: [2, 3]", "item 2 stands here twice"],
    ["phq-4.yaml", "items: [3, 4]", "items: [3, 5]", "there is no item 5"],
    [
      "phq-4.yaml",
      "subscale: gad-2",
      "subscale: gad-7",
      'there is no subscale "gad-7"',
    ],
    ["phq-4.yaml", ", subscale: gad-2", "", "it has no cut-off to be beyond"],
    ["pcl-5.yaml", "[B, C, D, E]", "[B, F]", 'there is no subscale "F"'],
    [
      "csi-16.yaml",
      "points: 7",
      "points: 6",
      "from its numbers a reliable change is 6.66 or more",
    ],
    ["audit-c.yaml", "chosen: 0", "chosen: 5", "there is no such choice"],
    ["sdqs.yaml", "cutOff:", "cutoff:", '"cutoff" is not known here'],
    ["sdqs.yaml", "cutOff: {", "bands: [] # {", "it has no cut-off"],
  ])("%s with %j as %j: %s", (name, from, to, reason) => {
    const folder = changed(name, from, to);
    const { isSound, lines } = checkMeasures(folder);

    expect(isSound).toBe(false);
    expect(
      lines.filter(
        (line) => line.includes(join(folder, name)) && line.includes(reason),
      ),
    ).not.toEqual([]);
  });

  test("without its items one whose licence allows none is sound", () => {
    const folder = mkdtempSync(join(tmpdir(), "measures-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [before = ""] = readFileSync(
      "content/measures/k6.yaml",
      "utf8",
    ).split("\nscales:");
    writeFileSync(
      join(folder, "k6.yaml"),
      `${before.replace("commercialAllowed: true", "commercialAllowed: false")}\nprorateUpTo: 0\nschedule: {}\n`,
    );

    expect(checkMeasures(folder).lines).toEqual([
      `ok  ${join(folder, "k6.yaml")}: K6, version 1, 0 items, no reading age`,
      "1 of 1 measures are sound.",
    ]);
  });
});
