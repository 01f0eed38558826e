import type { CoupleHomework } from "../homework/couple-homework-rules";

export type Seat = "a" | "b";

/** What the rules of a brief look at, of all that is known of homework. */
export type Homework = Pick<
  CoupleHomework,
  | "id"
  | "slug"
  | "title"
  | "seats"
  | "dueOn"
  | "createdAt"
  | "takenBackAt"
  | "sides"
  | "reveal"
>;

const DAY = 86_400_000;

export const isWithin = (at: Date, days: number, now: Date): boolean =>
  now.getTime() - at.getTime() <= days * DAY;

export const isOver = ({ reveal }: Pick<Homework, "reveal">): boolean =>
  reveal?.openness === "open" || reveal?.openness === "shut";

export const named = ({ id, title }: Pick<Homework, "id" | "title">) => ({
  assignmentId: id,
  title,
});

export const newestFirst = <T>(rows: readonly T[], at: (row: T) => Date): T[] =>
  rows.toSorted((x, y) => at(y).getTime() - at(x).getTime());

/** How many a page of so many leaves out. */
export const rest = (rows: readonly unknown[], most: number): number =>
  Math.max(0, rows.length - most);
