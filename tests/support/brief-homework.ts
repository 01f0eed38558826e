import type { Homework } from "@/server/brief/fact-rules";

export const now = new Date("2026-11-24T15:45:00Z");
export const daysAgo = (days: number) =>
  new Date(now.getTime() - days * 86_400_000);

type Openness = NonNullable<Homework["reveal"]>["openness"];

export const side = (submittedAt: Date | null, isAsked = true) => ({
  isAsked,
  submittedAt,
  choice: null,
});

let count = 0;
export const given = (more: Partial<Homework> = {}): Homework => {
  count += 1;
  return {
    id: `w${count}`,
    slug: `slug-${count}`,
    title: `Worksheet ${count}`,
    seats: ["a", "b"],
    dueOn: null,
    createdAt: daysAgo(3),
    takenBackAt: null,
    sides: { a: side(null), b: side(null) },
    reveal: undefined,
    ...more,
  };
};

export const reveal = (openness: Openness, more: object = {}) => ({
  endedAt: openness === "open" || openness === "shut" ? daysAgo(1) : null,
  mayOpenByItself: false,
  isHeld: false,
  isHeldForSafety: false,
  openness,
  ...more,
});
