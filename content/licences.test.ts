import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { digestOfWords, protectedIn } from "@/server/packs/protected-items";

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(file))
  .filter((file) => !/\.(png|woff2?|ico|webp|jpg)$/.test(file));

test("a protected item would be found, however it is written", () => {
  const names = new Map([[digestOfWords("some five words of ours"), "Ours"]]);

  expect(protectedIn("say “Some five\n  # words, of OUR’S”", names)).toEqual([
    "Ours",
  ]);
  expect(protectedIn("some five words of theirs", names)).toEqual([]);
});

test("the search reads the measures: an item that may be here is found", () => {
  const names = new Map([["135ad58f8bb5c75a", "PHQ-9"]]);
  const where = files.filter(
    (file) =>
      file.startsWith("content/") &&
      protectedIn(readFileSync(file, "utf8"), names).length > 0,
  );

  expect(where).toEqual(["content/measures/phq-9.yaml"]);
});

test("no item of a measure we have no licence for stands anywhere in the repository", () => {
  const where = files.flatMap((file) =>
    protectedIn(readFileSync(file, "utf8")).map((name) => `${file}: ${name}`),
  );

  expect(files.length).toBeGreaterThan(500);
  expect(where).toEqual([]);
}, 60_000);
