import { answerTo } from "./condition-rules";
import { withoutStale } from "./field-rules";
import { fieldsInSession } from "./in-session-rules";
import { type Round, type RoundLine, TENTHS } from "./round-rules";
import { textIn } from "./unit-rules";
import type { Seat, ViewBlock } from "./view-definition";

const SEATS = ["a", "b"] as const;

type Shown = { lines: RoundLine[]; texts: ViewBlock[] };

/** Left open, rather not said, not in and not asked are all the same gap. */
function answerIn({ worksheet, answers }: Round, key: string, seat: Seat) {
  const isTold = fieldsInSession(worksheet).some((field) => field.key === key);
  return isTold
    ? answerTo(withoutStale(worksheet, answers[seat]), key)
    : undefined;
}

const numberOf = (value: unknown): number | null =>
  typeof value === "number" ? value : null;

const isIn = ({ answers: { a, b } }: Round): boolean =>
  a !== undefined || b !== undefined;

/**
 * What the two may look at together with their therapist, of a worksheet that only the therapist
 * reads: numbers over all rounds, words of the last one. Of each round only what its own edition
 * told its writers.
 */
export function inSessionView(
  rounds: readonly Round[],
  people: Record<Seat, { name: string }>,
): Shown {
  const last = rounds.findLast(isIn);
  if (!last) return { lines: [], texts: [] };
  const fields = fieldsInSession(last.worksheet);
  const lines = fields.flatMap((field): RoundLine[] => {
    if (field.type !== "scale") return [];
    const { key, label, anchors: ends } = field;
    const values = (seat: Seat) =>
      rounds.map((round) => numberOf(answerIn(round, key, seat)));
    const [min, max] = TENTHS;
    const frame = { key, label, group: null, private: false, min, max, ends };
    const both = { a: values("a"), b: values("b") };
    return [{ ...frame, kind: "answer", values: both }];
  });
  const texts = fields.flatMap(({ type, key, label }): ViewBlock[] => {
    if (type !== "text" && type !== "long") return [];
    const entries = SEATS.map((seat) => ({
      person: { seat, name: people[seat].name },
      text: textIn(answerIn(last, key, seat)),
    }));
    const frame = { key, ifReleased: false, title: label, reply: null };
    return [{ ...frame, kind: "texts", entries }];
  });
  return { lines, texts };
}
