import { type Answers, answerTo } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { Ranked } from "./ranking-rules";
import { fieldOfType, meanOf, numberIn, scores, toTenth } from "./scoring";
import type { ScoringOf } from "./scoring-definition";

type BlindSpot = { key: string; label: string; apart: number | null };
/** What one gives most, and where the other ranks it. */
type GivenAndRanked = {
  gives: string;
  ranked: Ranked;
  isMismatch: boolean;
};

const TOP = 2;

/**
 * How the partner's rating of me differs from my own, over the rows both of
 * us answered: above zero, the partner sees more of it than I do.
 */
export function blindSpots(
  worksheet: Worksheet,
  rule: ScoringOf<"blindSpot">,
  mine: Answers,
  partners: Answers,
): BlindSpot[] {
  const rows = fieldOfType(worksheet, rule.of, "matrix")?.rows ?? [];
  return rule.groups.map(({ key, label }) => {
    const apart = rows
      .filter((row) => row.group === key)
      .flatMap((row) => {
        const rated = numberIn(answerTo(partners, rule.of), row.key);
        const self = numberIn(answerTo(mine, rule.self), row.key);
        return rated === null || self === null ? [] : [rated - self];
      });
    const mean = meanOf(apart);
    return { key, label, apart: mean === null ? null : toTenth(mean) };
  });
}

/** Null where either side left it open: nothing known is no mismatch. */
export function givenAndRanked(
  worksheet: Worksheet,
  rule: ScoringOf<"mismatch">,
  giver: Answers,
  receiver: Answers,
): GivenAndRanked | null {
  const receive = scores(worksheet, receiver)[rule.receive];
  const order = answerTo(giver, rule.give);
  const first: unknown = Array.isArray(order) ? order[0] : undefined;
  if (receive?.fn !== "pairWins" || receive.places === null) return null;
  const given = receive.places.find((each) => each.value === first);
  if (given === undefined) return null;
  const contests = receive.wins.find((win) => win.value === first)?.contests;
  if (contests === 0) return null;
  return {
    gives: given.label,
    ranked: given,
    isMismatch: given.place > TOP,
  };
}
