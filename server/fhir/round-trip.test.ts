import { readdirSync, readFileSync } from "node:fs";
import { Fhir } from "fhir";
import { describe, expect, test } from "vitest";

import { checkMeasureFiles } from "../measures/check-files";
import { shippedMeasures } from "../measures/load-measures";
import { fileText } from "../packs/file-text";
import type { Worksheet } from "../worksheets/definition";
import { parseDefinition } from "../worksheets/parse-definition";
import { readDefinition } from "../worksheets/read-definition";
import type { Item, Questionnaire } from "./definition";
import { codeOf, URLS } from "./extension-rules";
import { measureFileOf, questionnaireOfMeasure } from "./measure-rules";
import { readQuestionnaire } from "./read-questionnaire";
import { questionnaireOf } from "./worksheet-rules";

const fhir = new Fhir();

/** All that is shipped, steps and unreleased ones too. */
const worksheets: Worksheet[] = readdirSync("content/worksheets").flatMap(
  (name) => {
    const read = readDefinition(
      readFileSync(`content/worksheets/${name}`, "utf8"),
    );
    if (!read.ok) throw new Error(name);
    return [read.worksheet, ...read.later];
  },
);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const back = (questionnaire: Questionnaire) =>
  readQuestionnaire(JSON.stringify(questionnaire, null, 2));

function validity(questionnaire: Questionnaire) {
  const { valid, messages } = fhir.validate(questionnaire, {
    errorOnUnexpected: true,
  });
  return {
    valid,
    messages: messages.filter(({ severity }) => severity !== "info"),
  };
}

const every = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...every(item.item ?? [])]);

describe.each(worksheets)("$slug", (worksheet) => {
  const questionnaire = questionnaireOf(worksheet);

  test("is a FHIR R4 Questionnaire", () => {
    expect(validity(questionnaire)).toEqual({ valid: true, messages: [] });

    const links = every(questionnaire.item).map(({ linkId }) => linkId);
    expect(new Set(links).size).toBe(links.length);
    for (const { enableWhen = [] } of every(questionnaire.item)) {
      for (const { question } of enableWhen) expect(links).toContain(question);
    }
  });

  test("comes back as it went", () => {
    const read = back(questionnaire);

    expect(read).toMatchObject({ ok: true, isForeign: false });
    expect(
      read.ok && read.kind === "worksheet" && plain(read.worksheet),
    ).toEqual(plain(worksheet));
  });

  test("is the same worksheet in a file", () => {
    const isSealed = worksheet.parts.some(({ mode }) => mode === "sealed");
    const read = readDefinition(
      fileText({ ...worksheet, ...(isSealed && { released: false }) }),
    );
    const kept = read.ok
      ? read.worksheet
      : // A step that waits for another one needs its file around it.
        worksheet.opensOnlyIf?.of && worksheet;

    expect(plain(kept)).toEqual(plain(worksheet));
  });

  test("without a word on who reads what, nobody but its author and the therapist does", () => {
    const bare = (items: readonly Item[]): Item[] =>
      items.map(({ extension = [], ...item }) => ({
        ...item,
        extension: extension.filter(
          ({ url }) => url !== URLS.audience && url !== URLS.mode,
        ),
        ...(item.item && { item: bare(item.item) }),
      }));
    const read = back({ ...questionnaire, item: bare(questionnaire.item) });

    const parsed = read.ok && read.kind === "worksheet" ? read.worksheet : null;
    expect(parsed?.share ?? []).toEqual([]);
    expect(parsed?.inSession ?? []).toEqual([]);
    expect(
      (parsed?.parts ?? []).flatMap(({ mode, fields }) => [
        mode,
        ...fields.flatMap((field) => ("vis" in field ? field.vis : [])),
      ]),
    ).toEqual(
      (parsed?.parts ?? []).flatMap(({ fields }) => [
        "private",
        ...fields.flatMap((field) => ("vis" in field ? "private" : [])),
      ]),
    );
  });
});

const AUDIENCE = { self_only: "author", private: "therapist" } as const;

test("each question says who reads it", () => {
  for (const worksheet of worksheets) {
    for (const [at, group] of questionnaireOf(worksheet).item.entries()) {
      const fields = worksheet.parts[at]?.fields ?? [];
      for (const [place, field] of fields.entries()) {
        const said = codeOf(group.item?.[place] ?? {}, URLS.audience);
        if (field.type === "info") {
          expect(said).toBeUndefined();
          continue;
        }
        const open = field.shareInView ? "opened" : "part";
        expect(said).toBe(field.vis === "inherit" ? open : AUDIENCE[field.vis]);
      }
    }
  }
});

describe.each(shippedMeasures())("$slug", (measure) => {
  const questionnaire = questionnaireOfMeasure(measure);

  test("is a FHIR R4 Questionnaire with its scores", () => {
    expect(validity(questionnaire)).toEqual({ valid: true, messages: [] });
  });

  test("comes back as it went, and is the same measure in a file", () => {
    const read = back(questionnaire);
    expect(read.ok && read.kind === "measure" && plain(read.measure)).toEqual(
      plain(measure),
    );

    const name = `${measure.slug}.yaml`;
    const text = fileText(measureFileOf({ ...measure, offers: [] }));
    const [checked] = checkMeasureFiles([{ file: name, name, text }]);
    expect(checked?.problems).toEqual([]);
    expect(plain(checked?.measure)).toEqual(plain({ ...measure, offers: [] }));
  });

  test("whose licence forbids it, does not come back", () => {
    const read = back(
      questionnaireOfMeasure({ ...measure, commercialAllowed: false }),
    );

    expect(read).toMatchObject({ ok: false });
  });
});

test("what would reach the partner and is marked as private on the way, is refused", () => {
  const worksheet = worksheets.find(({ share }) => share.length > 0);
  if (!worksheet) throw new Error("nothing is shared");
  const [unit] = worksheet.share.filter(({ field }) => field);
  const told = JSON.stringify(questionnaireOf(worksheet));
  const item = `"linkId":"${unit?.field}"`;
  expect(told).toContain(item);
  const at = told.indexOf(item);
  const changed =
    told.slice(0, at) +
    told.slice(at).replace('"valueCode":"opened"', '"valueCode":"therapist"');

  const read = readQuestionnaire(changed);
  expect(read.ok).toBe(false);
  expect(parseDefinition(worksheet).ok).toBe(true);
});
