import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  checkFolders,
  digestOf,
  loadFolders,
  shippedWorksheet,
  shippedWorksheets,
} from "./load-definitions";
import { parseDefinition } from "./parse-definition";

const W40 = "content/worksheets/W40-session-prep.yaml";

function aFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "worksheets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test("these worksheets are shipped", () => {
  expect(shippedWorksheets().map(({ id, slug }) => `${id} ${slug}`)).toEqual([
    "IN1 individual-intake",
    "IN2 joint-intake",
    "IN3 our-goals",
    "W01 weekly-pulse",
    "W02 six-kinds-of-closeness",
    "W03 attachment-reflection",
    "W04 how-i-feel-loved",
    "W05 love-in-action",
    "W06 date-jar",
    "W07 one-minute-gaze",
    "W08 planning-intimacy",
    "W08 planning-intimacy-after",
    "W09 naming-feelings",
    "W10 make-art-together",
    "W11 dates-plan",
    "W12 monthly-check-in",
    "W13 fair-share",
    "W14 pause-24",
    "W15 space-and-return",
    "W15 space-and-return-log",
    "W16 mindful-journal",
    "W17 intimacy-origins",
    "W18 my-definition",
    "W19 mismatch-and-loop",
    "W20 closeness-alarm",
    "W21 balanced-distance",
    "W22 trust-repair",
    "W22 trust-repair-impact",
    "W22 trust-repair-owning",
    "W22 trust-repair-questions",
    "W22 trust-repair-why",
    "W22 trust-repair-needs",
    "W22 trust-repair-commitments",
    "W22 trust-repair-agreements",
    "W22 trust-repair-week",
    "W23 desire-talk",
    "W24 after-the-spark",
    "W25 listening-turns",
    "W28 cycle-map",
    "W29 raw-spots",
    "W30 softened-reach",
    "W31 are-you-there",
    "W32 forgiving-injury",
    "W32 forgiving-injury-pain",
    "W32 forgiving-injury-hearing",
    "W32 forgiving-injury-grief",
    "W32 forgiving-injury-regret",
    "W32 forgiving-injury-need",
    "W32 forgiving-injury-answer",
    "W32 forgiving-injury-story",
    "W33 bonding-touch",
    "W33 bonding-touch-after",
    "W34 replay-a-hard-moment",
    "W35 our-story",
    "W36 parts-in-conflict",
    "W37 u-turn",
    "W38 speaking-for-parts",
    "W39 legacy-burdens",
    "W40 session-prep",
    "W41 future-and-agreements",
  ]);
  expect(shippedWorksheet("no-such-worksheet")).toBeUndefined();
});

test.each(["W26-staying-or-leaving", "W27-safety-check"])(
  "%s is checked with the others and given to nobody",
  (name) => {
    const found = checkFolders("content/worksheets").find(({ file }) =>
      file.endsWith(`${name}.yaml`),
    );

    expect(found).toMatchObject({ isReleased: false, problems: [] });
    expect(found?.worksheet?.parts).toMatchObject([{ mode: "sealed" }]);
    expect(shippedWorksheet(found?.worksheet?.slug ?? "")).toBeUndefined();
  },
);

test("the slug of a later step is nobody else's either", () => {
  const name = "W15-space-and-return.yaml";
  const text = readFileSync(`content/worksheets/${name}`, "utf8");
  const folder = aFolder({
    [name]: text,
    "W40-session-prep.yaml": readFileSync(W40, "utf8").replace(
      "slug: session-prep",
      "slug: space-and-return-log",
    ),
  });

  expect(() => loadFolders(folder)).toThrow(
    /slug: space-and-return-log is already used by .*W15/,
  );
});

test("a broken file stops the loading and names file, line and reason", () => {
  const text = readFileSync(W40, "utf8");
  const broken = text.replace("severity: high", "severity: huge");
  const line = broken.slice(0, broken.indexOf("severity: huge")).split("\n");
  const folder = aFolder({ "W40-session-prep.yaml": broken });

  expect(() => loadFolders(folder)).toThrow(
    `${join(folder, "W40-session-prep.yaml")}:${line.length}: alerts.not_safe_together.severity: `,
  );
});

test("a file is called after what is in it, and no two share a slug", () => {
  const text = readFileSync(W40, "utf8");
  const files = {
    "W40-session-prep.yaml": text,
    "W41-session-prep.yaml": text.replace("id: W40", "id: W41"),
    "copy.yaml": text,
  };

  expect(() => loadFolders(aFolder(files))).toThrow(
    /W41-session-prep.yaml:1: slug: session-prep is already used by .*W40/,
  );
  expect(() => loadFolders(aFolder(files))).toThrow(
    "call this file W40-session-prep.yaml",
  );
});

test("what a worksheet prepares is in the same folder", () => {
  const text = readFileSync(W40, "utf8");
  const folder = aFolder({
    "W40-session-prep.yaml": text.replace("parts:", "next: a-letter\nparts:"),
  });

  expect(() => loadFolders(folder)).toThrow(
    'W40-session-prep.yaml:1: next: no worksheet "a-letter"',
  );
});

test("a digest changes with a word and not with the order of keys", () => {
  const [worksheet] = shippedWorksheets();
  if (worksheet === undefined) throw new Error("nothing shipped");
  const { id, share, ...rest } = worksheet;

  expect(digestOf(worksheet)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf({ ...rest, share, id })).toBe(digestOf(worksheet));
  expect(digestOf({ ...worksheet, title: "Other" })).not.toBe(
    digestOf(worksheet),
  );
});

test.each(shippedWorksheets())(
  "$slug is read back as it was stored, with the same digest",
  (worksheet) => {
    const stored: unknown = JSON.parse(JSON.stringify(worksheet));
    const parsed = parseDefinition(stored);

    expect(parsed.ok && digestOf(parsed.worksheet)).toBe(digestOf(worksheet));
  },
);
