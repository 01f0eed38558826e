import {
  cellOf,
  NOT_ASKED,
  NOT_IN,
  numberOf,
  pairCell,
  rowCell,
} from "./cell-rules";
import { answerTo, holds } from "./condition-rules";
import { coreSentences } from "./core-rules";
import type { Worksheet } from "./definition";
import type { AskedField, FieldOf } from "./field-definition";
import {
  fieldsOf,
  isAsked,
  isPrivate,
  isSelfOnly,
  isShown,
  modeOf,
  offered,
} from "./field-rules";
import { fill, gapOf } from "./gap-rules";
import { gridRowCell } from "./grid-rules";
import { ownParts } from "./part-rules";
import {
  givenSentences,
  loadSentences,
  other,
  patternSentences,
  type Sides,
  scoreRows,
} from "./score-row-rules";
import type { ScoringRule } from "./scoring-definition";
import { mayReachThePartner } from "./tail-rules";
import type { Cell, Seat, TherapistRow } from "./view-definition";
import { forTherapist } from "./withheld-rules";

type AnswerRow = Exclude<TherapistRow, { kind: "heading" }>;

const SEATS = ["a", "b"] as const;

const TAIL_LABELS: Record<string, string> = {
  tail_free: "Finish: able to answer freely",
  tail_therapist_only: "Finish: only for you",
};

const labelOf = (field: AskedField): string =>
  TAIL_LABELS[field.key] ?? field.title ?? field.label;

/**
 * Neither by opening it nor, of a private worksheet, by showing it in session. A part of its
 * own mode may stand beside one of which something can be shown.
 */
function neverThePartner({ worksheet }: Sides, field: AskedField): boolean {
  const part = ownParts(worksheet).find(({ fields }) =>
    fields.some(({ key }) => key === field.key),
  );
  const mode = part?.mode ?? modeOf(worksheet);
  const reaches =
    mayReachThePartner(mode) || worksheet.inSession.includes(field.key);
  return isPrivate(field) || !reaches;
}

function cells(
  sides: Sides,
  field: AskedField,
  read: (value: unknown) => Cell,
): { a: Cell; b: Cell } {
  const cell = (seat: Seat): Cell => {
    const answers = sides[seat];
    if (answers === null) return NOT_IN;
    return isShown(field, answers)
      ? read(answerTo(answers, field.key))
      : NOT_ASKED;
  };
  return { a: cell("a"), b: cell("b") };
}

const chipsIn = (sides: Sides, chips: Worksheet["chips"]) =>
  chips.flatMap((chip) =>
    SEATS.filter((seat) => holds(chip.when, sides[seat] ?? {})).map((seat) => ({
      seat,
      text: fill(chip.text, {
        name: sides.names[seat],
        other: sides.names[other(seat)],
      }),
    })),
  );

/** All that a worksheet tells the therapist to look at in what each answered. */
export const chipsAbout = (sides: Sides) =>
  chipsIn(sides, sides.worksheet.chips);

const chipsOf = (
  sides: Sides,
  field: AskedField,
  row?: string,
): AnswerRow["chips"] =>
  chipsIn(
    sides,
    sides.worksheet.chips.filter(
      (chip) => chip.field === field.key && chip.row === row,
    ),
  );

function answerRow(
  sides: Sides,
  field: AskedField,
  row: string | null,
  label: string,
  both: { a: Cell; b: Cell },
): AnswerRow {
  return {
    kind: "answer",
    key: field.key,
    row,
    label,
    private: neverThePartner(sides, field),
    detail: false,
    ...both,
    gap: null,
    between: [],
    chips: [],
  };
}

/** Where the rows are what was chosen before: those that either chose. */
function rowsAsked(sides: Sides, field: FieldOf<"matrix">) {
  const given = SEATS.flatMap((seat) => sides[seat] ?? []);
  if (field.from === undefined || given.length === 0) return field.rows;
  const asked = given.flatMap((answers) => offered(field, answers).rows);
  return field.rows.filter((row) => asked.includes(row));
}

function rowsOf(sides: Sides, field: AskedField): TherapistRow[] {
  const heading: TherapistRow = {
    kind: "heading",
    key: field.key,
    label: labelOf(field),
    private: neverThePartner(sides, field),
  };
  if (field.type === "pairs") {
    return field.pairs.map((pair) => {
      const label = `${pair.first.label} / ${pair.second.label}`;
      const both = cells(sides, field, (value) => pairCell(pair, value));
      const row = answerRow(sides, field, pair.value, label, both);
      return { ...row, detail: true };
    });
  }
  if (field.type === "matrix") {
    const isScale = field.columns.type === "scale";
    const rows = rowsAsked(sides, field).map(({ key, label }) => {
      const both = cells(sides, field, (value) => rowCell(field, value, key));
      const gap = isScale ? gapOf(numberOf(both.a), numberOf(both.b)) : null;
      const chips = chipsOf(sides, field, key);
      const between = coreSentences(sides, field.key, key);
      const row = answerRow(sides, field, key, label, both);
      return { ...row, gap, between, chips };
    });
    return [heading, ...rows];
  }
  if (field.type === "grid") {
    const rows = field.rows.map(({ key, label }) => {
      const both = cells(sides, field, (v) => gridRowCell(field, v, key));
      const between = loadSentences(sides, field.key, key);
      return { ...answerRow(sides, field, key, label, both), between };
    });
    return [heading, ...rows];
  }
  const both = cells(sides, field, (value) => cellOf(field, value));
  const isScale = field.type === "scale";
  return [
    {
      ...answerRow(sides, field, null, labelOf(field), both),
      gap: isScale ? gapOf(numberOf(both.a), numberOf(both.b)) : null,
      between: [
        ...givenSentences(sides, field.key),
        ...patternSentences(sides, field.key),
      ],
      chips: chipsOf(sides, field),
    },
  ];
}

/** A score stands right after the last answer it is drawn from. */
function lastFieldOf(rule: ScoringRule): string {
  switch (rule.fn) {
    case "gaps":
      return rule.weight;
    case "blindSpot":
      return rule.self;
    case "mismatch":
      return rule.give;
    case "feelings":
      return rule.under;
    case "mean":
      return rule.fields.at(-1)?.key ?? "";
    default:
      return rule.of;
  }
}

/** Whoever is in was asked something else instead. */
function isLeftOut(sides: Sides, field: AskedField): boolean {
  const given = SEATS.flatMap((seat) => sides[seat] ?? []);
  return given.length > 0 && given.every((answers) => !isShown(field, answers));
}

const isLetOut = (sides: Sides, { key }: AskedField): boolean =>
  SEATS.some((seat) => answerTo(sides[seat], key) !== undefined);

/** Both sides next to each other, without what an author keeps to themselves. */
export function therapistRows(
  worksheet: Worksheet,
  answers: { a?: unknown; b?: unknown },
  people = { a: { name: "A" }, b: { name: "B" } },
): TherapistRow[] {
  const side = (value: unknown) =>
    value === undefined ? null : forTherapist(worksheet, value);
  const sides: Sides = {
    worksheet,
    names: { a: people.a.name, b: people.b.name },
    a: side(answers.a),
    b: side(answers.b),
  };
  return fieldsOf(worksheet)
    .filter(isAsked)
    .filter((field) => !isSelfOnly(field) || isLetOut(sides, field))
    .filter((field) => !isLeftOut(sides, field))
    .flatMap((field) => {
      const drawn = worksheet.scoring
        .filter((rule) => lastFieldOf(rule) === field.key)
        .flatMap((rule) => scoreRows(sides, rule));
      const rows = rowsOf(sides, field);
      return field.type === "pairs" ? [...drawn, ...rows] : [...rows, ...drawn];
    });
}
