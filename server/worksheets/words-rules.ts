/** Deeper than any worksheet; what lies below is left as it came. */
const DEPTH = 24;

function changed(
  value: unknown,
  change: (text: string) => string,
  depth: number,
): unknown {
  if (typeof value === "string") return change(value);
  if (depth === 0 || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    return value.map((each) => changed(each, change, depth - 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      changed(each, change, depth - 1),
    ]),
  );
}

/** The same thing with every text of it changed. */
export const withTexts = <T>(value: T, change: (text: string) => string): T =>
  // Nothing but texts is touched, so it is still what it was.
  changed(value, change, DEPTH) as T;
