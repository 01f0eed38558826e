import { placeIn } from "@/server/builder/problem-rules";

/** Sentences by the place that they travel with. */
export type Refusals = Readonly<Record<string, readonly string[] | undefined>>;

/** What is said of one part of one question, or of the worksheet. */
export type SaidOf = (of: string | RegExp) => string | null;

export const saidFor =
  (refusals: Refusals, question: string | null): SaidOf =>
  (of) => {
    for (const [name, words] of Object.entries(refusals)) {
      const place = placeIn(name);
      if (place.question !== question) continue;
      const isHere =
        typeof of === "string" ? place.of === of : of.test(place.of);
      if (isHere && words?.[0]) return words[0];
    }
    return null;
  };

export const troubledIn = (refusals: Refusals): ReadonlySet<string> =>
  new Set(
    Object.keys(refusals).flatMap((name) => placeIn(name).question ?? []),
  );

/** Whoever mends a question has heard what was said of it. */
export const withoutThose = (
  refusals: Refusals,
  question: string | null,
): Refusals =>
  Object.fromEntries(
    Object.entries(refusals).filter(
      ([name]) => placeIn(name).question !== question,
    ),
  );
