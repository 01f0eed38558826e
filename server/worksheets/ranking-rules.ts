import { answerTo } from "./condition-rules";
import type { FieldOf } from "./field-definition";

export type Win = {
  value: string;
  label: string;
  wins: number;
  contests: number;
};
export type Ranked = {
  value: string;
  label: string;
  place: number;
  tied: boolean;
};

type Pairs = FieldOf<"pairs">;

const meet = (pair: Pairs["pairs"][number], one: string, other: string) => {
  const sides = [pair.first.category, pair.second.category];
  return sides.includes(one) && sides.includes(other);
};

/** A pair someone would rather not choose in counts for nobody. */
export function winsOf(field: Pairs, answer: unknown): Win[] {
  const chosen = field.pairs.map((pair) => ({
    sides: [pair.first.category, pair.second.category],
    winner: answerTo(answer, pair.value) ?? null,
  }));
  return field.categories.map(({ value, label }) => ({
    value,
    label,
    wins: chosen.filter((pair) => pair.winner === value).length,
    contests: chosen.filter(
      (pair) => pair.winner !== null && pair.sides.includes(value),
    ).length,
  }));
}

function directWinner(
  field: Pairs,
  answer: unknown,
  one: Win,
  other: Win,
): Win | null {
  const pair = field.pairs.find((each) => meet(each, one.value, other.value));
  const winner = pair === undefined ? null : answerTo(answer, pair.value);
  return [one, other].find((side) => side.value === winner) ?? null;
}

/**
 * Two with equal wins stand in the order of their own pair; three or more, or
 * two whose pair was left open, share a place. No wins at all rank nothing.
 */
export function rankingOf(field: Pairs, answer: unknown): Ranked[] | null {
  const wins = winsOf(field, answer);
  if (wins.every((win) => win.wins === 0)) return null;
  const levels = [...new Set(wins.map((win) => win.wins))].sort(
    (x, y) => y - x,
  );
  let place = 1;
  return levels.flatMap((level) => {
    const group = wins.filter((win) => win.wins === level);
    const first = place;
    place += group.length;
    const [one, other] = group;
    if (group.length === 2 && one && other) {
      const winner = directWinner(field, answer, one, other);
      if (winner !== null) {
        const loser = winner === one ? other : one;
        return [placed(winner, first, false), placed(loser, first + 1, false)];
      }
    }
    return group.map((win) => placed(win, first, group.length > 1));
  });
}

const placed = (win: Win, place: number, tied: boolean): Ranked => ({
  value: win.value,
  label: win.label,
  place,
  tied,
});
