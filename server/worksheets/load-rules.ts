import type { Worksheet } from "./definition";
import type { FieldOf } from "./field-definition";
import { fieldOf } from "./field-rules";
import { pickedIn } from "./grid-rules";
import type { ScoringOf } from "./scoring-definition";

type Rule = ScoringOf<"load">;
type Grid = FieldOf<"grid">;

const HAIR = 1e-9;

const toHundredth = (value: number): number => Math.round(value * 100) / 100;

export function gridOf(worksheet: Worksheet, key: string): Grid | undefined {
  const field = fieldOf(worksheet, key);
  return field?.type === "grid" ? field : undefined;
}

/**
 * How much of one row is mine: the mean of its columns, each counted alike. Null where a column
 * is left open, or says something that is nobody's share of the two.
 */
function mineIn(
  field: Grid,
  rule: Rule,
  answer: unknown,
  row: string,
): number | null {
  const parts = rule.columns.map((key) => {
    const column = field.columns.find((each) => each.key === key);
    const picked = column ? pickedIn(column, answer, row) : null;
    return picked === null ? undefined : rule.shares[picked];
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return null;
  return known.reduce((sum, part) => sum + part, 0) / known.length;
}

/** The mean over the rows that count, to two decimals. */
export function loadOf(
  worksheet: Worksheet,
  rule: Rule,
  answer: unknown,
): number | null {
  const field = gridOf(worksheet, rule.of);
  const mine = (field?.rows ?? []).flatMap((row) => {
    const share = field ? mineIn(field, rule, answer, row.key) : null;
    return share === null ? [] : [share];
  });
  if (mine.length === 0) return null;
  return toHundredth(mine.reduce((sum, share) => sum + share, 0) / mine.length);
}

/** How far both are from one picture of a row: mine against what the other leaves to me. */
export function perceptionGap(
  field: Grid,
  rule: Rule,
  row: string,
  a: unknown,
  b: unknown,
): number | null {
  const [mine, theirs] = [a, b].map((side) => mineIn(field, rule, side, row));
  if (mine === null || mine === undefined) return null;
  if (theirs === null || theirs === undefined) return null;
  return toHundredth(Math.abs(mine - (1 - theirs)));
}

export const isSeenApart = (rule: Rule, gap: number | null): boolean =>
  gap !== null && gap + HAIR >= rule.apart;

export const isSeenAlike = (rule: Rule, gap: number | null): boolean =>
  gap !== null && gap + HAIR < rule.apart / 2;
