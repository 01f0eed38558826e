import {
  type AlertRule,
  type Chip,
  LEAST_SEVERITY,
  SEVERITIES,
} from "./alert-definition";
import type { Cond } from "./condition-definition";
import type { Worksheet } from "./definition";
import { EMOTION_VALUES } from "./emotion-rules";
import {
  type DefinitionProblem,
  type Path,
  repeated,
} from "./field-check-rules";
import type { Field } from "./field-definition";
import { isAsked, isSelfOnly, ownFields } from "./field-rules";
import { NO_GROUP } from "./leaning-rules";
import { pickProblem } from "./pick-rules";

type Test = Extract<Cond, { op: string }>;
type Compared = Extract<Test, { value: unknown }>;

const NUMBERS: readonly Field["type"][] = ["int", "scale", "likert", "timer"];
const WORDS: readonly Field["type"][] = [
  "text",
  "long",
  "list",
  "plan",
  "pick",
];
/** Answers of which only "answered" says something. */
const OPAQUE: readonly Field["type"][] = ["body", "datetime", "grid"];

function leadsProblem(
  test: Extract<Test, { op: "leads" }>,
  field: Field,
): string | null {
  if (field.type !== "matrix") return `"${field.key}" has no rows`;
  const rows = field.rows.map(({ key }) => key);
  const odd = Object.values(test.groups)
    .flat()
    .find((row) => !rows.includes(row));
  if (odd !== undefined) return `no row "${odd}" in "${field.key}"`;
  const groups = [...Object.keys(test.groups), NO_GROUP];
  const none = test.in.find((group) => !groups.includes(group));
  return none === undefined ? null : `no group "${none}" here`;
}

function offeredBy(field: Field): readonly string[] | null {
  if (field.type === "emotion") return EMOTION_VALUES;
  return "options" in field ? field.options.map(({ value }) => value) : null;
}

function testProblem(test: Test, known: readonly Field[]): string | null {
  const field = known.find((each) => each.key === test.key);
  if (field === undefined) return `no field "${test.key}" to look at here`;
  if (!isAsked(field)) return `"${test.key}" asks nothing`;
  if (test.op === "leads") return leadsProblem(test, field);
  if (test.op === "rowsUnsaid") {
    const none = [test.key, ...(test.with ?? [])].find(
      (key) => known.find((each) => each.key === key)?.type !== "matrix",
    );
    return none === undefined ? null : `"${none}" has no rows`;
  }
  const { row } = test;
  if (row !== undefined) {
    const isThere =
      field.type === "matrix" && field.rows.some(({ key }) => key === row);
    return isThere ? null : `no row "${row}" in "${test.key}"`;
  }
  return "value" in test ? comparedProblem(test, field) : null;
}

function comparedProblem(test: Compared, field: Field): string | null {
  if (WORDS.includes(field.type)) return "free text is never scanned";
  if (OPAQUE.includes(field.type)) {
    return `of "${test.key}" only "answered" can be asked`;
  }
  if (test.op === "gte" || test.op === "lte") {
    if (NUMBERS.includes(field.type)) return null;
    return `"${test.key}" is no number to compare`;
  }
  const offered = offeredBy(field);
  if (offered === null) return null;
  const values = Array.isArray(test.value) ? test.value : [test.value];
  const odd = values.find((value) => !offered.includes(String(value)));
  return odd === undefined ? null : `"${test.key}" has no option "${odd}"`;
}

export function conditionProblems(
  cond: Cond,
  path: Path,
  known: readonly Field[],
): DefinitionProblem[] {
  if ("all" in cond) {
    return cond.all.flatMap((each, index) =>
      conditionProblems(each, [...path, "all", index], known),
    );
  }
  if ("any" in cond) {
    return cond.any.flatMap((each, index) =>
      conditionProblems(each, [...path, "any", index], known),
    );
  }
  const message = testProblem(cond, known);
  return message === null ? [] : [{ path, message }];
}

/** What decides whether a question, or one of its answers, is there at all. */
function branchesOf(field: Field): { cond: Cond; path: Path }[] {
  const whole = field.showIf ? [{ cond: field.showIf, path: ["showIf"] }] : [];
  if (field.type !== "single" && field.type !== "multi") return whole;
  const each = field.options.flatMap(({ showIf }, index) =>
    showIf ? [{ cond: showIf, path: ["options", index, "showIf"] }] : [],
  );
  return [...whole, ...each];
}

function fromProblem(field: Field, earlier: readonly Field[]): string | null {
  if (field.type === "pick") return pickProblem(field, earlier);
  if (field.type !== "rank" && field.type !== "matrix") return null;
  if (field.from === undefined) return null;
  const source = earlier.find(({ key }) => key === field.from);
  if (source?.type !== "multi") return `no earlier multi "${field.from}"`;
  const [kind, own] =
    field.type === "rank"
      ? ["options", field.options.map(({ value }) => value)]
      : ["rows", field.rows.map(({ key }) => key)];
  const same = source.options.map(({ value }) => value).join() === own.join();
  return same ? null : `its ${kind} must be those of "${field.from}"`;
}

function branchProblems(worksheet: Worksheet): DefinitionProblem[] {
  const all = ownFields(worksheet);
  return worksheet.parts.flatMap((part, p) => {
    const near = part.by === "joint" ? part.fields : all;
    return part.fields.flatMap((field, f) => {
      const place: Path = ["parts", p, "fields", f];
      const earlier = near.slice(0, near.indexOf(field));
      const message = fromProblem(field, earlier);
      return [
        ...branchesOf(field).flatMap(({ cond, path }) =>
          conditionProblems(cond, [...place, ...path], earlier),
        ),
        ...(message === null ? [] : [{ path: [...place, "from"], message }]),
      ];
    });
  });
}

function severityProblem(rule: AlertRule, path: Path): DefinitionProblem[] {
  const least = LEAST_SEVERITY[rule.code];
  if (SEVERITIES.indexOf(rule.severity) >= SEVERITIES.indexOf(least)) return [];
  const message = `${rule.code} is at least "${least}"`;
  return [{ path: [...path, "severity"], message }];
}

function alertProblems(
  worksheet: Worksheet,
  rule: AlertRule,
  path: Path,
  known: readonly Field[],
): DefinitionProblem[] {
  const { when, drop } = rule;
  const found = severityProblem(rule, path);
  if ((when === undefined) === (drop === undefined)) {
    return [...found, { path, message: "name either when or drop" }];
  }
  if (when) {
    const apart = rule.unless;
    return [
      ...conditionProblems(when, [...path, "when"], known),
      ...(apart ? conditionProblems(apart, [...path, "unless"], known) : []),
      ...found,
    ];
  }
  const score = worksheet.scoring.find(({ id }) => id === drop?.score);
  if (score?.fn === "mean") return found;
  const message = `no mean "${drop?.score}" to compare`;
  return [...found, { path: [...path, "drop"], message }];
}

function chipProblem(chip: Chip, known: readonly Field[]): string | null {
  const field = known.find(({ key }) => key === chip.field);
  const none = `no single answer "${chip.field}" to stand beside`;
  if (field === undefined || !isAsked(field)) return none;
  if (field.type !== "matrix") {
    const isApart = field.type === "pairs" || field.type === "grid";
    return isApart || chip.row !== undefined ? none : null;
  }
  return field.rows.some(({ key }) => key === chip.row) ? null : none;
}

/** An answer only its author may read must not show itself by its alert. */
export function watchProblems(worksheet: Worksheet): DefinitionProblem[] {
  const known = ownFields(worksheet).filter((field) => !isSelfOnly(field));
  return [
    ...branchProblems(worksheet),
    ...worksheet.alerts.flatMap((rule, index) =>
      alertProblems(worksheet, rule, ["alerts", index], known),
    ),
    ...worksheet.chips.flatMap((chip, index) => {
      const message = chipProblem(chip, known);
      return [
        ...conditionProblems(chip.when, ["chips", index, "when"], known),
        ...(message === null
          ? []
          : [{ path: ["chips", index, "field"], message }]),
      ];
    }),
    ...worksheet.scoring.flatMap((rule, index) =>
      rule.fn === "feelings" && rule.often
        ? conditionProblems(
            rule.often.when,
            ["scoring", index, "often", "when"],
            known,
          )
        : [],
    ),
    ...worksheet.share.flatMap(({ onlyIf }, index) =>
      onlyIf
        ? conditionProblems(onlyIf, ["share", index, "onlyIf"], known)
        : [],
    ),
    ...(["alerts", "chips"] as const).flatMap((name) =>
      repeated(
        worksheet[name].map(({ id }) => id),
        (index) => [name, index, "id"],
        "the id",
      ),
    ),
  ];
}
