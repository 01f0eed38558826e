import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fieldsOf, isAsked } from "@/server/worksheets/field-rules";
import { shippedWorksheets } from "@/server/worksheets/load-definitions";
import { submitProblems } from "@/server/worksheets/submit-rules";

const FOLDER = "content/worksheets";
const files = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), "utf8"),
}));

test("preferences are a note of their own and name no publisher", () => {
  const note = shippedWorksheets().find(({ id }) => id === "W04")?.note;

  expect(note).toMatch(
    /^People often call these 'love languages'\. This exercise is our own and is not connected with any author or publisher\. Preferences shift; use it to start a talk, not to fix a label\./,
  );
  for (const { name, text } of files) {
    const outside = text.replace(/^note: >-\n( {2}.*\n)+/m, "");
    expect(outside, name).not.toMatch(
      /love language|chapman|5 love|five love/i,
    );
    expect(text, name).not.toMatch(/[5®™]\s*love/i);
  }
});

test.each(files)("$name blames nobody and grades nothing", ({ text }) => {
  const words = text
    .replace(/^\s*#.*$/gm, "")
    .replace(/\bkey: \w+|\bfields: \[[^\]]*\]/g, "")
    // A message somebody grew up with, not what two people are to each other.
    .replace("Waiting before marriage", "")
    // Asked of whoever comes, and no word for anybody.
    .replace("A diagnosis somebody has given you", "")
    // Two who differ in whether they want to marry.
    .replace("different lives (marriage, children, place)", "");

  expect(words).not.toMatch(
    /husband|wife|spouse|marriage|diagnos|disorder|(?<!im)patient|winner|percent|compatib|score of|!/i,
  );
});

/** What both write together asks for nothing. */
const askingAlone = shippedWorksheets().filter(
  (worksheet) => fieldsOf(worksheet).filter(isAsked).length > 0,
);

test.each(askingAlone)(
  "whatever $slug requires may be left unsaid",
  (worksheet) => {
    const asked = fieldsOf(worksheet).filter(isAsked);
    const unsaid = Object.fromEntries(asked.map(({ key }) => [key, null]));

    expect(submitProblems(worksheet, {})).not.toEqual([]);
    expect(submitProblems(worksheet, unsaid)).toEqual([]);
  },
);
