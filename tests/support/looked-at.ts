type Named = Record<"reveal" | "together" | "minute" | "jar", string> &
  Record<string, string>;

/** In the short form what is written together is asked of what can be, and the rest of the rest. */
export function lookedAt(path: string, all: Named): Record<string, string> {
  if (process.env.HOLDFAST_LONG) return all;
  const { reveal, together, minute, jar, ...others } = all;
  return /Joint|Together|Plans|Feedback|^jar\./.test(path)
    ? { reveal, together, minute, jar }
    : { reveal, together, ...others };
}
