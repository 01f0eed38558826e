import type { Worksheet } from "./definition";
import {
  type DefinitionProblem,
  type Path,
  repeated,
} from "./field-check-rules";
import type { FieldOf, FieldType } from "./field-definition";
import { isPrivate, isSelfOnly } from "./field-rules";
import { fieldOfType } from "./scoring";
import type { ScoringRule } from "./scoring-definition";

type Find = <T extends FieldType>(
  name: string,
  key: string,
  type: T,
) => FieldOf<T> | null;

const sameValues = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

function ruleProblems(
  worksheet: Worksheet,
  rule: ScoringRule,
  path: Path,
): DefinitionProblem[] {
  const found: DefinitionProblem[] = [];
  const say = (name: string, message: string) =>
    found.push({ path: [...path, name], message });
  const find: Find = (name, key, type) => {
    const field = fieldOfType(worksheet, key, type);
    if (field === undefined) {
      say(name, `no ${type} field "${key}" to score`);
      return null;
    }
    if (isSelfOnly(field)) {
      say(name, `"${key}" is for its author alone and cannot be scored`);
    }
    if (rule.shareInView && isPrivate(field)) {
      say(name, "this would show the partner a private answer");
    }
    return field;
  };
  switch (rule.fn) {
    case "gaps": {
      const now = find("now", rule.now, "matrix");
      const want = find("want", rule.want, "matrix");
      const weight = find("weight", rule.weight, "rank");
      if (!now || !want || !weight) break;
      const rows = now.rows.map(({ key }) => key);
      if (now.columns.type !== "scale" || want.columns.type !== "scale") {
        say("now", "gaps need two matrices of scales from 0 to 10");
      }
      if (
        !sameValues(
          rows,
          want.rows.map(({ key }) => key),
        )
      ) {
        say("want", `its rows must be those of "${rule.now}"`);
      }
      if (weight.options.some(({ value }) => !rows.includes(value))) {
        say("weight", `its options must be rows of "${rule.now}"`);
      }
      break;
    }
    case "pairWins":
      find("of", rule.of, "pairs");
      break;
    case "fall":
      find("from", rule.from, "scale");
      find("of", rule.of, "scale");
      break;
    case "mean":
      for (const { key } of rule.fields) find("fields", key, "scale");
      break;
    case "groupMeans":
    case "leaning":
    case "blindSpot": {
      const of = find("of", rule.of, "matrix");
      const self =
        rule.fn === "blindSpot" ? find("self", rule.self, "matrix") : of;
      if (!of || !self) break;
      if (!sameValues(of.rows.map(rowKey), self.rows.map(rowKey))) {
        say("self", `its rows must be those of "${rule.of}"`);
      }
      const groups = rule.groups.map(({ key }) => key);
      if (of.rows.some(({ group }) => !groups.includes(group ?? ""))) {
        say("groups", `every row of "${rule.of}" needs one of these groups`);
      }
      break;
    }
    case "pattern": {
      const of = find("of", rule.of, "single");
      const known = of?.options.map(value) ?? [];
      const odd = rule.pairs
        .flatMap(({ both }) => both)
        .find((each) => of && !known.includes(each));
      if (odd !== undefined)
        say("pairs", `"${rule.of}" has no option "${odd}"`);
      if (rule.shareInView)
        say("shareInView", "a pattern is for the therapist");
      break;
    }
    case "count":
      find("of", rule.of, "matrix");
      if (rule.shareInView) say("shareInView", "a count is for the therapist");
      break;
    case "load": {
      const grid = find("of", rule.of, "grid");
      if (rule.shareInView) say("shareInView", "a load is for the therapist");
      for (const key of grid ? rule.columns : []) {
        const column = grid?.columns.find((each) => each.key === key);
        if (!column) say("columns", `"${rule.of}" has no column "${key}"`);
        const known = column?.options.map(value) ?? [];
        const odd = Object.keys(rule.shares).find(
          (each) => column && !known.includes(each),
        );
        if (odd !== undefined) say("shares", `"${key}" has no option "${odd}"`);
      }
      break;
    }
    case "feelings":
      find("surface", rule.surface, "emotion");
      find("under", rule.under, "emotion");
      find("when", rule.when, "datetime");
      if (rule.shareInView) {
        say("shareInView", "what a diary says together is for the therapist");
      }
      break;
    case "coreDifference": {
      const of = find("of", rule.of, "matrix");
      const strength = find("strength", rule.strength, "matrix");
      if (of && of.columns.type !== "likert") {
        say("of", `"${rule.of}" is no likert matrix`);
      }
      if (strength && strength.columns.type !== "scale") {
        say("strength", `"${rule.strength}" is no matrix of scales`);
      }
      if (
        of &&
        strength &&
        !sameValues(of.rows.map(rowKey), strength.rows.map(rowKey))
      ) {
        say("strength", `its rows must be those of "${rule.of}"`);
      }
      if (rule.shareInView) {
        say("shareInView", "a core difference is for the therapist");
      }
      break;
    }
    case "mismatch": {
      const give = find("give", rule.give, "rank");
      const receive = worksheet.scoring.find(({ id }) => id === rule.receive);
      if (receive?.fn !== "pairWins") {
        say("receive", `no pairWins score "${rule.receive}"`);
        break;
      }
      const pairs = fieldOfType(worksheet, receive.of, "pairs");
      if (!give || !pairs) break;
      if (!sameValues(give.options.map(value), pairs.categories.map(value))) {
        say("give", `its options must be the categories of "${receive.of}"`);
      }
    }
  }
  return found;
}

const rowKey = (row: { key: string }): string => row.key;
const value = (option: { value: string }): string => option.value;

export const scoringProblems = (worksheet: Worksheet): DefinitionProblem[] => [
  ...repeated(
    worksheet.scoring.map(({ id }) => id),
    (index) => ["scoring", index, "id"],
    "the id",
  ),
  ...worksheet.scoring.flatMap((rule, index) =>
    ruleProblems(worksheet, rule, ["scoring", index]),
  ),
];
