import { draftProblem } from "./answer-rules";
import { bodyPlaces } from "./body-rules";
import { chosenValues } from "./chosen-rules";
import { type Answers, answerTo, type Json } from "./condition-rules";
import type { Worksheet } from "./definition";
import { emotionWords } from "./emotion-rules";
import type { Field, FieldOf, Gate } from "./field-definition";
import { fieldOf, isAsked, isPrivate, withoutStale } from "./field-rules";
import { shownGrid } from "./grid-rules";
import { isAllowed } from "./only-if-rules";
import { planParts } from "./plan-rules";
import { type Score, scores } from "./scoring";
import type { ScoringRule } from "./scoring-definition";
import type { ShareUnit } from "./share-definition";

export function shareUnits(
  worksheet: Worksheet,
): { key: string; label: string; gate: Gate }[] {
  return worksheet.share.map(({ unit, label, gate }) => ({
    key: unit,
    label,
    gate,
  }));
}

const textOrNull = (value: Json | undefined): Json =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

const unlessEmpty = (value: Json): Json =>
  Object.keys(value ?? {}).length === 0 ? null : value;

function rows(field: FieldOf<"matrix">, unit: ShareUnit, value: unknown): Json {
  const of = (key: string) => (answerTo(value, key) ?? null) as Json;
  if (unit.row !== undefined) return of(unit.row);
  const open = field.rows.filter((row) => row.gate === "open");
  return Object.fromEntries(open.map((row) => [row.key, of(row.key)]));
}

/**
 * An entry without a category may be any category, so it only ever counts
 * among "everything else", which the therapist releases.
 */
function isMeant(unit: ShareUnit, entry: unknown): boolean {
  const { where, whereNot } = unit;
  const category = (key: string) => answerTo(entry, key) as string;
  if (where && !where.in.includes(category(where.key))) return false;
  return !whereNot?.in.includes(category(whereNot.key));
}

/** Entries whose first shown answer has words; the rest have nothing to show. */
function list(unit: ShareUnit, value: unknown): Json {
  const show = unit.show ?? [];
  const entries = Array.isArray(value) ? value : [];
  const shown = entries
    .filter((entry) => isMeant(unit, entry))
    .map((entry) =>
      Object.fromEntries(
        show.map((key) => [key, textOrNull(answerTo(entry, key) as Json)]),
      ),
    )
    .filter((entry) => show[0] !== undefined && entry[show[0]] !== null);
  return shown.length === 0 ? null : shown;
}

const freeAnswer = (free: unknown): Json => {
  const text = textOrNull(free as Json);
  return text === null ? null : { free: text };
};

function fromField(field: Field, unit: ShareUnit, value: Json): Json {
  if (!isAsked(field) || isPrivate(field) || !field.shareInView) return null;
  const isReadable = draftProblem(field, value) === null;
  const answer = isReadable ? value : null;
  switch (field.type) {
    case "matrix":
      return rows(field, unit, answer);
    case "list":
      return list(unit, answer);
    case "grid":
      return shownGrid(field, answer, unit.show ?? []);
    case "multi":
      return unlessEmpty(chosenValues(field, answer));
    case "rank":
      return Array.isArray(answer) && answer.length > 0
        ? answer.slice(0, unit.top)
        : null;
    case "text":
    case "long":
    case "pick":
      return textOrNull(answer);
    case "emotion":
      return unlessEmpty(emotionWords(answer));
    case "body":
      return unlessEmpty(bodyPlaces(answer));
    case "plan":
      return unlessEmpty(planParts(answer));
    case "check":
      return unlessEmpty(answer);
    case "single": {
      const free = answerTo(answer, "free");
      return free === undefined ? answer : unlessEmpty(freeAnswer(free));
    }
    case "pairs":
      return null;
    default:
      return answer;
  }
}

function fromScore(score: Score | undefined, unit: ShareUnit): Json {
  if (score?.fn === "leaning") return score.sentence;
  if (score?.fn === "groupMeans") {
    return Object.fromEntries(score.groups.map(({ key, mean }) => [key, mean]));
  }
  if (score?.fn !== "pairWins" || score.places === null) return null;
  const won = score.wins.filter((win) => win.wins > 0).map((win) => win.value);
  return score.places
    .filter(({ place }) => place <= (unit.top ?? place))
    .filter(({ value }) => won.includes(value))
    .map(({ value, place, tied }) => ({ value, place, tied }));
}

function mayBeSeen(worksheet: Worksheet, rule: ScoringRule): boolean {
  const source = "of" in rule ? fieldOf(worksheet, rule.of) : undefined;
  return rule.shareInView && source !== undefined && !isPrivate(source);
}

/**
 * All that may ever reach the partner, unit by unit, and nothing else. Every
 * unit is always there, so that what is missing says nothing; left open,
 * rather not said and not asked are all null.
 */
export function projection(
  worksheet: Worksheet,
  answers: unknown,
): Record<string, Json> {
  const kept: Answers = withoutStale(worksheet, answers);
  const scored = scores(worksheet, kept);
  return Object.fromEntries(
    worksheet.share.map((unit) => {
      if (!isAllowed(unit, kept)) return [unit.unit, null];
      const field = fieldOf(worksheet, unit.field ?? "");
      const rule = worksheet.scoring.find((each) => each.id === unit.score);
      if (field !== undefined) {
        const value = (answerTo(kept, field.key) ?? null) as Json;
        return [unit.unit, fromField(field, unit, value)];
      }
      return [
        unit.unit,
        rule !== undefined && mayBeSeen(worksheet, rule)
          ? fromScore(scored[rule.id], unit)
          : null,
      ];
    }),
  );
}
