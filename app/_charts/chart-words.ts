import type { Seat } from "@/app/_components/seat";

import { type ChartData, type Dot, plain, SEATS } from "./chart-data";

type Of = Pick<ChartData, "lines" | "cutOff" | "largeGap">;
type Say = {
  names: Record<Seat, string>;
  /** "13 Oct" */
  day: (at: number) => string;
};
type Side = "above" | "at" | "below";

const points = (count: number): string =>
  count === 1 ? "1 point" : `${plain(count)} points`;

function sideOf(value: number, cutOff: number): Side {
  if (value === cutOff) return "at";
  return value > cutOff ? "above" : "below";
}

/** Since when somebody has been on the side where they are; null where they always were. */
function since(line: readonly Dot[], cutOff: number): number | null {
  const last = line.at(-1);
  if (!last) return null;
  const side = sideOf(last.value, cutOff);
  const other = line.findLastIndex(
    ({ value }) => sideOf(value, cutOff) !== side,
  );
  return line[other + 1] && other >= 0 ? (line[other + 1]?.at ?? null) : null;
}

function cutOffWords({ lines, cutOff }: Of, { names, day }: Say): string[] {
  if (cutOff === null) return [];
  const own = (seat: Seat): string[] => {
    const last = lines[seat].at(-1);
    if (!last) return [];
    const side = sideOf(last.value, cutOff);
    const from = since(lines[seat], cutOff);
    if (from !== null) {
      return [
        `${names[seat]} has been ${side} the cut-off since ${day(from)}.`,
      ];
    }
    if (side === "at") return [`${names[seat]} is at the cut-off.`];
    const at = lines[seat].length === 1 ? `at ${plain(last.value)}, ` : "";
    const far = points(Math.abs(last.value - cutOff));
    return [`${names[seat]} is ${at}${far} ${side} the cut-off.`];
  };
  const [a, b] = [lines.a.at(-1), lines.b.at(-1)];
  const isNew = SEATS.some((seat) => since(lines[seat], cutOff) !== null);
  const isMany = SEATS.every((seat) => lines[seat].length > 1);
  if (a && b && isMany && !isNew) {
    const side = sideOf(a.value, cutOff);
    if (side === sideOf(b.value, cutOff))
      return [`Both are ${side} the cut-off.`];
  }
  return SEATS.flatMap(own);
}

function changeWords({ lines, cutOff }: Of, { names, day }: Say): string[] {
  const said = SEATS.flatMap((seat) => {
    const [first] = lines[seat];
    const last = lines[seat].at(-1);
    if (!first || !last) return [];
    if (first === last) {
      return cutOff === null
        ? [`${names[seat]} is at ${plain(last.value)}`]
        : [];
    }
    const by = last.value - first.value;
    const from = `since ${day(first.at)}`;
    if (by === 0) return [`${names[seat]} is unchanged ${from}`];
    const way = by > 0 ? "up" : "down";
    return [`${names[seat]} is ${points(Math.abs(by))} ${way} ${from}`];
  });
  return said.length === 0 ? [] : [`${said.join(", ")}.`];
}

const valueAt = (line: readonly Dot[], at: number): number | undefined =>
  line.findLast((dot) => dot.at <= at)?.value;

function gapWords({ lines, largeGap }: Of): string[] {
  const { a, b } = lines;
  const [firstA, firstB] = [a[0], b[0]];
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (!firstA || !firstB || !lastA || !lastB) return [];
  const begin = Math.max(firstA.at, firstB.at);
  const before = Math.abs(
    (valueAt(a, begin) ?? firstA.value) - (valueAt(b, begin) ?? firstB.value),
  );
  const now = Math.abs(lastA.value - lastB.value);
  const large =
    largeGap !== null && now >= largeGap ? ", which counts as large" : "";
  const both = `from ${plain(before)} to ${plain(now)}${large}.`;
  if (now === before) return [`The gap is ${plain(now)}${large}.`];
  if (now > 0 && before === 2 * now) return [`The gap has halved, ${both}`];
  if (before > 0 && now === 2 * before) return [`The gap has doubled, ${both}`];
  return [`The gap ${now > before ? "grew" : "went down"} ${both}`];
}

/** The picture in words: where each stands, what has changed, how far apart they are. */
export const chartWords = (data: Of, say: Say): string =>
  [
    ...cutOffWords(data, say),
    ...changeWords(data, say),
    ...gapWords(data),
  ].join(" ");
