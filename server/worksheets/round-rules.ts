import { NOT_IN } from "./cell-rules";
import type { Worksheet } from "./definition";
import { type Feelings, feelingsOf } from "./feeling-rules";
import type { AskedField } from "./field-definition";
import { fieldOf, isAsked, withoutStale } from "./field-rules";
import { therapistRows } from "./therapist-rules";
import type { Cell, Seat, TherapistRow } from "./view-definition";

/** One time a worksheet was done; a side that is not in is left out. */
export type Round = {
  worksheet: Worksheet;
  answers: { a?: unknown; b?: unknown };
};

type Kept = {
  key: string;
  /** The question a row belongs to, where its own words do not say it. */
  group: string | null;
  label: string;
  /** Never the partner, whatever is opened. */
  private: boolean;
};

/** One number of each, over all rounds in their order. */
export type RoundLine = Kept & {
  kind: "answer" | "score";
  min: number;
  max: number;
  /** What the ends stand for, where it is told. */
  ends?: [string, string];
  values: Record<Seat, (number | null)[]>;
};

/** What each said in words, over all rounds in their order. */
export type RoundWords = Kept & { cells: Record<Seat, Cell>[] };

type Told = Exclude<TherapistRow, { kind: "heading" }>;
type Range = readonly [min: number, max: number];

const SEATS = ["a", "b"] as const;
export const TENTHS: Range = [0, 10];

const rangeOfField = (field: AskedField | undefined): Range | null => {
  const shape = field?.type === "matrix" ? field.columns : field;
  if (shape?.type === "scale") return TENTHS;
  if (shape?.type === "likert") return [1, shape.labels.length];
  return null;
};

/** Between which ends a number can stand; null where only the numbers themselves say it. */
function rangeOf(worksheet: Worksheet, { kind, key }: Told): Range | null {
  const ofField = (asked: string) => {
    const field = fieldOf(worksheet, asked);
    return rangeOfField(field && isAsked(field) ? field : undefined);
  };
  if (kind === "answer") return ofField(key);
  const rule = worksheet.scoring.find(({ id }) => id === key);
  if (rule?.fn === "mean") return TENTHS;
  if (rule?.fn === "load") return [0, 1];
  if (rule?.fn === "count") {
    const field = fieldOf(worksheet, rule.of);
    return field?.type === "matrix" ? [0, field.rows.length] : null;
  }
  return rule?.fn === "groupMeans" ? ofField(rule.of) : null;
}

const isSaid = ({ state }: Cell): boolean =>
  state !== "not_in" && state !== "open";

/** Rows of one worksheet, each with the heading it stands under. */
function told(round: Round, people: Record<Seat, { name: string }>) {
  let heading: string | null = null;
  return therapistRows(round.worksheet, round.answers, people).flatMap(
    (row): (Told & { group: string | null })[] => {
      if (row.kind === "heading") {
        heading = row.label;
        return [];
      }
      if (row.detail) return [];
      const isWithin = row.kind === "answer" && row.row !== null;
      return [{ ...row, group: isWithin ? heading : null }];
    },
  );
}

const keyOf = ({ kind, key, row }: Told) => [kind, key, row].join(" ");

/** Scores first, each as the newest edition words it; what only earlier ones asked comes last. */
function inOrder(rounds: readonly ReturnType<typeof told>[]) {
  const found = new Map<string, Told & { group: string | null }>();
  for (const rows of rounds.toReversed()) {
    for (const row of rows) {
      if (!found.has(keyOf(row))) found.set(keyOf(row), row);
    }
  }
  const rows = [...found.values()];
  return [
    ...rows.filter(({ kind }) => kind === "score"),
    ...rows.filter(({ kind }) => kind === "answer"),
  ];
}

/** The same questions over all rounds: numbers as lines, words below each other. */
export function overRounds(
  rounds: readonly Round[],
  people: Record<Seat, { name: string }>,
): {
  lines: RoundLine[];
  words: RoundWords[];
  feelings: Record<Seat, Feelings | null> | null;
} {
  const all = rounds.map((round) => told(round, people));
  const lines: RoundLine[] = [];
  const words: RoundWords[] = [];
  for (const row of inOrder(all)) {
    const cells = all.map((rows) => {
      const here = rows.find((one) => keyOf(one) === keyOf(row));
      return { a: here?.a ?? NOT_IN, b: here?.b ?? NOT_IN };
    });
    const said = cells.flatMap(({ a, b }) => [a, b]).filter(isSaid);
    if (said.length === 0) continue;
    const { label, group } = row;
    const kept = {
      key: keyOf(row),
      label,
      group,
      private: row.private,
    };
    const numbers = said.flatMap((cell) =>
      cell.state === "number" ? cell.value : [],
    );
    if (numbers.length === 0) {
      words.push({ ...kept, cells });
      continue;
    }
    const edition = rounds.findLast((_, at) =>
      all[at]?.some((one) => keyOf(one) === keyOf(row)),
    );
    const range = edition && rangeOf(edition.worksheet, row);
    const values = (seat: Seat) =>
      cells.map(({ [seat]: cell }) =>
        cell.state === "number" ? cell.value : null,
      );
    lines.push({
      ...kept,
      kind: row.kind,
      min: range?.[0] ?? Math.min(0, ...numbers),
      max: range?.[1] ?? Math.max(1, ...numbers),
      values: { a: values("a"), b: values("b") },
    });
  }
  return { lines, words, feelings: feelingsIn(rounds, people) };
}

/** As the newest edition reads them; null where a worksheet is no diary. */
function feelingsIn(
  rounds: readonly Round[],
  people: Record<Seat, { name: string }>,
): Record<Seat, Feelings | null> | null {
  const rule = rounds
    .at(-1)
    ?.worksheet.scoring.find((each) => each.fn === "feelings");
  if (rule?.fn !== "feelings") return null;
  const of = (seat: Seat) =>
    feelingsOf(
      rule,
      rounds.flatMap(({ worksheet, answers }) =>
        answers[seat] === undefined
          ? []
          : [withoutStale(worksheet, answers[seat])],
      ),
      people[seat].name,
    );
  return { a: of("a"), b: of("b") };
}

const shown = (value: number): string => String(value).replace("-", "−");

/** "Ana from 4 to 7, Ben 5 each time." The direction is said, never whether it is good. */
export function changeWords(
  { values }: Pick<RoundLine, "values">,
  names: Record<Seat, string>,
): string {
  const of = (seat: Seat): string[] => {
    const said = values[seat].filter((value) => value !== null);
    const [first] = said;
    const last = said.at(-1);
    if (first === undefined || last === undefined) return [];
    if (said.length === 1) return [`${names[seat]} ${shown(first)} once`];
    if (said.every((value) => value === first)) {
      return [`${names[seat]} ${shown(first)} each time`];
    }
    return first === last
      ? [`${names[seat]} back at ${shown(last)}`]
      : [`${names[seat]} from ${shown(first)} to ${shown(last)}`];
  };
  return `${SEATS.flatMap(of).join(", ")}.`;
}

type Given = {
  id?: string;
  /** Of what its author begins anew whenever they need it. */
  standingId?: string | null;
  createdAt: Date;
  seats: readonly Seat[];
  digest?: string;
};

/** Begun by its author and not given: it belongs to nothing that the other does. */
export const isEntry = ({ id, standingId }: Given): boolean =>
  standingId !== undefined && standingId !== null && standingId !== id;

/** What is given to one and to the other within this time is meant as one round. */
const TOGETHER = 60 * 60_000;

/**
 * In their order, the first one first. A private worksheet to both is two, each unaware of the
 * other, and one round all the same.
 */
export function roundsOf<G extends Given>(given: readonly G[]): G[][] {
  const rounds: G[][] = [];
  for (const one of given) {
    const last = rounds.at(-1);
    const [first] = last ?? [];
    const isNear =
      first !== undefined &&
      one.createdAt.getTime() - first.createdAt.getTime() < TOGETHER;
    const isAnothers = !last?.some(({ seats }) =>
      seats.some((seat) => one.seats.includes(seat)),
    );
    const isSame = first?.digest === one.digest;
    const isGiven = !isEntry(one) && !last?.some(isEntry);
    if (last && isNear && isAnothers && isSame && isGiven) last.push(one);
    else rounds.push([one]);
  }
  return rounds.map((round) =>
    round.toSorted((x, y) => (x.seats.join() < y.seats.join() ? -1 : 1)),
  );
}
