import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkWorksheets } from "./check-worksheets";

const NAME = "W40-session-prep.yaml";
const shipped = readFileSync(`content/worksheets/${NAME}`, "utf8");

function aFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "worksheets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("what ships is sound, and every file is named", () => {
  const { length } = readdirSync("content/worksheets");
  const { isSound, lines } = checkWorksheets("content/worksheets");

  expect(isSound).toBe(true);
  expect(lines).toHaveLength(length + 1);
  expect(lines).toContain(
    "ok  content/worksheets/W01-weekly-pulse.yaml: Weekly pulse, version 1, 2 minutes, reading grade 0.6 (about age 6)",
  );
  expect(lines.at(-1)).toBe(`${length} of ${length} worksheets are sound.`);
});

test("a slip is told by file, line, place and reason", () => {
  const folder = aFolder({ [NAME]: shipped.replace("[unsure, ", "[unsur, ") });
  const line = shipped.slice(0, shipped.indexOf("[unsure, ")).split("\n");

  expect(checkWorksheets(folder)).toEqual({
    isSound: false,
    lines: [
      `${join(folder, NAME)}:${line.length}: alerts.not_safe_together.when: "safe_today" has no option "unsur"`,
      "0 of 1 worksheets are sound.",
    ],
  });
});

test("an empty folder is not sound", () => {
  expect(checkWorksheets(aFolder({})).isSound).toBe(false);
});
