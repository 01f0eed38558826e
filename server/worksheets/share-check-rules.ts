import type { Worksheet } from "./definition";
import {
  type DefinitionProblem,
  type Path,
  repeated,
} from "./field-check-rules";
import type { AskedField, Field } from "./field-definition";
import { fieldOf, isAsked, isPrivate, ownFields } from "./field-rules";
import { ownParts } from "./part-rules";
import type { ShareUnit } from "./share-definition";
import { mayReachThePartner } from "./tail-rules";

const PRIVATE = "this would show the partner a private answer";

function listProblems(
  field: Extract<Field, { type: "list" }>,
  unit: ShareUnit,
): string[] {
  const found: string[] = [];
  const item = (key: string) => field.item.find((each) => each.key === key);
  if (unit.show === undefined) found.push("say in `show` what an entry shows");
  for (const key of unit.show ?? []) {
    if (item(key) === undefined) found.push(`no "${key}" in "${field.key}"`);
  }
  const tests = [unit.where, unit.whereNot].flatMap((test) => test ?? []);
  for (const test of tests) {
    const by = item(test.key);
    if (by?.type !== "single") {
      found.push(`"${test.key}" is no single choice in "${field.key}"`);
      continue;
    }
    const offered = by.options.map(({ value }) => value);
    const odd = test.in.find((value) => !offered.includes(value));
    if (odd !== undefined) found.push(`"${test.key}" has no option "${odd}"`);
  }
  return found;
}

/** Of a grid only the columns that are named. */
function gridProblems(
  field: Extract<Field, { type: "grid" }>,
  { show, gate }: ShareUnit,
): string[] {
  if (show === undefined) return ["say in `show` which columns are shown"];
  const columns = field.columns.map(({ key }) => key);
  return [
    ...show
      .filter((key) => !columns.includes(key))
      .map((key) => `no "${key}" in "${field.key}"`),
    ...(gate === "open" ? [] : ["a grid opens with the whole or not at all"]),
  ];
}

function rowProblems(field: AskedField, unit: ShareUnit): string[] {
  if (unit.row === undefined) return [];
  if (field.type !== "matrix") return [`"${field.key}" has no rows`];
  const row = field.rows.find(({ key }) => key === unit.row);
  if (row === undefined) return [`no row "${unit.row}" in "${field.key}"`];
  return row.gate === "therapist" && unit.gate === "open"
    ? [`the row "${unit.row}" is for the therapist to release`]
    : [];
}

function fieldUnitProblems(field: Field, unit: ShareUnit): string[] {
  if (!isAsked(field)) return [`"${field.key}" asks nothing`];
  const found = rowProblems(field, unit);
  if (isPrivate(field) || !field.shareInView) {
    found.push(`"${field.key}" is not marked shareInView: ${PRIVATE}`);
  }
  if (field.type === "pairs") {
    found.push("single pairs are never shared, only a score of them");
  }
  if (field.type === "list") return [...found, ...listProblems(field, unit)];
  if (field.type === "grid") return [...found, ...gridProblems(field, unit)];
  if (unit.show || unit.where || unit.whereNot) {
    found.push(`show, where and whereNot are for lists, not "${field.key}"`);
  }
  if (unit.top !== undefined && field.type !== "rank") {
    found.push(`top is for rankings, not "${field.key}"`);
  }
  return found;
}

function scoreUnitProblems(worksheet: Worksheet, unit: ShareUnit): string[] {
  const rule = worksheet.scoring.find(({ id }) => id === unit.score);
  if (rule === undefined) return [`no score "${unit.score}"`];
  if (rule.fn === "leaning" && unit.gate === "open") {
    return [`"${rule.id}" is for the therapist to release`];
  }
  if (!["pairWins", "groupMeans", "leaning"].includes(rule.fn)) {
    return [`"${rule.id}" is for the therapist only`];
  }
  return rule.shareInView
    ? []
    : [`"${rule.id}" is not marked shareInView: ${PRIVATE}`];
}

function unitProblems(worksheet: Worksheet, unit: ShareUnit): string[] {
  if ((unit.field === undefined) === (unit.score === undefined)) {
    return ["name either a field or a score"];
  }
  if (unit.field === undefined) return scoreUnitProblems(worksheet, unit);
  const part = ownParts(worksheet).find(({ fields }) =>
    fields.some(({ key }) => key === unit.field),
  );
  const field = fieldOf(worksheet, unit.field);
  if (field === undefined) return [`no field "${unit.field}"`];
  const isClosed = part === undefined || !mayReachThePartner(part.mode);
  return isClosed ? [PRIVATE] : fieldUnitProblems(field, unit);
}

const unlisted = (worksheet: Worksheet): DefinitionProblem[] =>
  ownFields(worksheet).flatMap((field) => {
    const isMarked = isAsked(field) && field.shareInView;
    const isListed = worksheet.share.some((unit) => unit.field === field.key);
    if (!isMarked || isListed) return [];
    const message = `"${field.key}" is marked shareInView, but no unit names it`;
    return [{ path: ["share"] satisfies Path, message }];
  });

export const shareProblems = (worksheet: Worksheet): DefinitionProblem[] => [
  ...repeated(
    worksheet.share.map(({ unit }) => unit),
    (index) => ["share", index, "unit"],
    "the unit",
  ),
  ...worksheet.share.flatMap((unit, index) =>
    unitProblems(worksheet, unit).map((message) => ({
      path: ["share", index],
      message,
    })),
  ),
  ...unlisted(worksheet),
];
