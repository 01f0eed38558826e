import type { Worksheet } from "@/server/worksheets/definition";
import { parseDefinition } from "@/server/worksheets/parse-definition";

type Raw = Record<string, unknown>;

/** A worksheet as a file would say it, around the fields a test is about. */
const aDefinition = (fields: Raw[], more: Raw = {}): Raw => {
  const { mode = "reveal", steps, ...rest } = more;
  return {
    id: "W99",
    slug: "a-worksheet",
    version: 1,
    title: "A worksheet",
    purpose: "Stands in for a worksheet.",
    author: "Holdfast",
    licence: "AGPL-3.0-only",
    language: "en",
    modality: ["general"],
    riskTags: [],
    minutes: 10,
    frequency: "once",
    autoReveal: false,
    therapistUnlock: false,
    parts: [
      { id: "main", by: "each", mode, fields, ...(steps ? { steps } : {}) },
    ],
    ...rest,
  };
};

export function aWorksheet(fields: Raw[], more: Raw = {}): Worksheet {
  const parsed = parseDefinition(aDefinition(fields, more));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.worksheet;
}

/** Why a definition is refused, as "place: reason". */
export function refusals(fields: Raw[], more: Raw = {}): string[] {
  const parsed = parseDefinition(aDefinition(fields, more));
  if (parsed.ok) return [];
  return parsed.problems.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
}

export const aText = (key: string, more: Raw = {}): Raw => ({
  key,
  type: "text",
  label: `About ${key}`,
  ...more,
});

export const aScale = (key: string, more: Raw = {}): Raw => ({
  key,
  type: "scale",
  label: `How much ${key}?`,
  anchors: ["None", "All"],
  ...more,
});

export const aSingle = (
  key: string,
  values: string[],
  more: Raw = {},
): Raw => ({
  key,
  type: "single",
  label: `Which ${key}?`,
  options: values.map((value) => ({ value, label: `It is ${value}` })),
  ...more,
});

export const aMatrix = (key: string, rows: Raw[], more: Raw = {}): Raw => ({
  key,
  type: "matrix",
  label: `The rows of ${key}`,
  columns: { type: "scale", anchors: ["None", "All"] },
  rows,
  ...more,
});
