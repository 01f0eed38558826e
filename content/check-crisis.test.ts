import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { checkCrisis } from "./check-crisis";

const shipped = (name: string) =>
  readFileSync(`content/crisis/${name}`, "utf8");

function aFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "crisis-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("what ships is sound, and says that nobody has verified it yet", () => {
  const { isSound, lines } = checkCrisis("content/crisis");

  expect(isSound).toBe(true);
  expect(lines).toContain(
    "ok  content/crisis/US.yaml: United States, not yet verified",
  );
  expect(lines.at(-1)).toBe(
    "13 of 13 countries' help is sound; 13 not yet verified.",
  );
});

test("a slip is told by file, line and reason", () => {
  const text = shipped("US.yaml").replace("1-800-656-4673", "1-800-RAINN");
  const folder = aFolder({
    "US.yaml": text,
    "other.yaml": shipped("other.yaml"),
  });
  const line = text.slice(0, text.indexOf("1-800-RAINN")).split("\n").length;

  expect(checkCrisis(folder)).toMatchObject({
    isSound: false,
    lines: expect.arrayContaining([
      `${join(folder, "US.yaml")}:${line}: groups.1.lines.1.call: use digits, spaces and hyphens`,
    ]),
  });
});

test("without help for everywhere else it is not sound", () => {
  const { isSound } = checkCrisis(aFolder({ "US.yaml": shipped("US.yaml") }));

  expect(isSound).toBe(false);
});
