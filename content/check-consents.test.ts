import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { shippedPapers } from "@/server/consents/load-papers";

import { checkConsents } from "./check-consents";

const SHIPPED = "content/consents";

test("the six shipped papers are sound, none is too hard to read, and the one that opens the screen is first", () => {
  const { isSound, lines } = checkConsents(SHIPPED);

  expect(isSound).toBe(true);
  expect(lines.join("\n")).not.toContain("harder than");
  expect(shippedPapers().map(({ slug }) => slug)).toEqual([
    "electronic-records",
    "couples-therapy",
    "confidentiality",
    "telehealth",
    "privacy-notice",
    "fees",
  ]);
  expect(
    shippedPapers()
      .filter(({ financial }) => financial)
      .map(({ slug }) => slug),
  ).toEqual(["fees"]);
});

const file = readFileSync(`${SHIPPED}/telehealth.md`, "utf8");

test.each([
  ["say {phrase}", "say {words}", "{words}"],
  ["say {phrase}", "say something", "{phrase} stands nowhere"],
  ["needs: signature", "needs: nothing", "needs"],
  ["slug: telehealth", "slug: video", "call this file video.md"],
  ["## Before every session", "## <b>Before</b>", "HTML"],
  ["licence: AGPL-3.0-only\n", "", "licence"],
  ["---\nslug", "slug", "begin with a head"],
])("%s written as %s is told with its line", (from, to, reason) => {
  const folder = mkdtempSync(join(tmpdir(), "papers-"));
  writeFileSync(join(folder, "telehealth.md"), file.replace(from, to));

  const { isSound, lines } = checkConsents(folder);

  expect(isSound).toBe(false);
  expect(lines[0]).toMatch(/telehealth\.md:\d+/);
  expect(lines.join("\n")).toContain(reason);
});
