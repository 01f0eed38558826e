import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { inOrder, times } from "@/tests/support/measures";
import { scoreAnswers } from "./score-answers";

function aFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "answers.json");
  writeFileSync(file, text);
  return file;
}

const phq9 = (...places: (number | null)[]) =>
  aFile(JSON.stringify(inOrder("phq-9", places)));

function printed(args: string[]): unknown {
  const result = scoreAnswers(args);
  return result.ok ? JSON.parse(result.line) : result.problem;
}

test("six keys in their order are printed, and alerts are bare codes", () => {
  const result = scoreAnswers(["phq-9", phq9(...times(8, 0), 1)]);

  expect(result).toEqual({
    ok: true,
    line: '{"status":"complete","total":1,"band":"minimal","subscales":{},"alerts":["SI_POSITIVE"],"change":null}',
  });
});

test("an earlier total stands behind the file, or as an option", () => {
  const file = phq9(...times(9, 0));
  const better = { total: 0, change: "recovered" };

  expect(printed(["phq-9", file, "12"])).toMatchObject(better);
  expect(printed(["phq-9", file, "--earlier", "12"])).toMatchObject(better);
  expect(printed(["--earlier=9", "phq-9", file])).toMatchObject({
    change: "improved",
  });
  expect(printed(["phq-9", file, "0"])).toMatchObject({
    change: "no reliable change",
  });
});

test("another cut-off can be asked for", () => {
  const file = aFile('{"1": 3, "2": 0, "3": 0}');

  expect(printed(["audit-c", file])).toMatchObject({ band: "positive" });
  expect(printed(["audit-c", file, "--cut-off", "4"])).toMatchObject({
    band: "negative",
    alerts: [],
  });
});

describe("what cannot be scored is told in a sentence", () => {
  test.each([
    [["phq-9"], "{}", /^Usage: npm run content -- score/],
    [["phq-9", "FILE", "1", "2"], "{}", /^Usage/],
    [["phq-9", "FILE", "1", "--earlier", "2"], "{}", /^Usage/],
    [["phq-9", "FILE", "--sooner", "2"], "{}", /^Usage/],
    [
      ["phq-8", "FILE"],
      "{}",
      /^There is no measure "phq-8"\. There are: asq, audit-c, /,
    ],
    [["phq-9", "FILE"], "{", /answers\.json could not be read as JSON\.$/],
    [
      ["phq-9", "nowhere.json"],
      "{}",
      "nowhere.json could not be read as JSON.",
    ],
    [["phq-9", "FILE"], "[0, 1]", /^Answers are one object/],
    [["phq-9", "FILE"], '{"12": 0}', /^PHQ-9 has no item "12"/],
    [
      ["phq-9", "FILE"],
      '{"3": 4}',
      "Item 3 of PHQ-9 takes a place from 0 to 3, or null.",
    ],
    [
      ["phq-9", "FILE", "28"],
      "{}",
      "An earlier total of PHQ-9 is a whole number from 0 to 27.",
    ],
    [
      ["sdqs", "FILE", "--earlier", "few"],
      "{}",
      "An earlier total of SDQS is a whole number from 0 on.",
    ],
    [
      ["csi-4", "FILE", "--cut-off", "22"],
      "{}",
      "A cut-off of CSI-4 is a number from 0 to 21.",
    ],
    [["phq-4", "FILE", "--cut-off", "6"], "{}", "PHQ-4 has no cut-off."],
  ])("%j with %s", (args, text, expected) => {
    const file = aFile(text);
    const result = scoreAnswers(
      args.map((each) => (each === "FILE" ? file : each)),
    );

    expect(result.ok ? result.line : result.problem).toMatch(expected);
    expect(result.ok).toBe(false);
  });
});

describe("on the command line", () => {
  const cli = (...args: string[]) =>
    spawnSync(
      "node",
      [
        "node_modules/tsx/dist/cli.mjs",
        "--tsconfig",
        "tsconfig.node.json",
        "content/cli.ts",
        ...args,
      ],
      { encoding: "utf8" },
    );

  test("one line of JSON is all that is printed", () => {
    const { status, stdout, stderr } = cli("score", "phq-9", phq9(1, 1));

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(
      '{"status":"incomplete","total":null,"band":null,"subscales":{},"alerts":[],"change":null}\n',
    );
  }, 30_000);

  test("a slip prints a sentence, no JSON, and ends with 1", () => {
    const { status, stdout, stderr } = cli("score", "phq-9", phq9(9));

    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(
      "Item 1 of PHQ-9 takes a place from 0 to 3, or null.\n",
    );
  }, 30_000);
});
