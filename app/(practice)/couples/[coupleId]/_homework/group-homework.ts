import type { listAssignments } from "@/server/homework/list-assignments";

import { allIn } from "../_words/homework-words";

export type Homework = Awaited<ReturnType<typeof listAssignments>>[number];

export type Group = "ready" | "came_in" | "with_them" | "earlier";

const NEWS_DAYS = 14;

/** Where a worksheet belongs, in the order it matters to a therapist. */
export function groupOf(
  {
    takenBackAt,
    reveal,
    sides,
    isEarlierEntry,
    standingId,
  }: Pick<Homework, "takenBackAt" | "reveal" | "sides"> &
    Partial<Pick<Homework, "isEarlierEntry" | "standingId">>,
  now: Date,
): Group {
  if (takenBackAt) return "earlier";
  if (reveal) {
    if (reveal.openness === "ready") return "ready";
    const isOver = reveal.openness === "open" || reveal.openness === "shut";
    if (isOver) return "earlier";
    if (!standingId) return "with_them";
  }
  if (!allIn(sides)) return "with_them";
  if (isEarlierEntry) return "earlier";
  const cameIn = Math.max(
    ...[sides.a, sides.b].map((side) => side.submittedAt?.getTime() ?? 0),
  );
  const isNews = now.getTime() - cameIn < NEWS_DAYS * 86_400_000;
  return isNews ? "came_in" : "earlier";
}
