export type Change = {
  kind: "same" | "added" | "removed" | "gap";
  text: string;
};

/** So much of what is the same stands beside a change. */
const BESIDE = 120;

const ends = (text: string, from: "start" | "end"): string => {
  if (from === "start") {
    const cut = text.slice(0, BESIDE);
    return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1));
  }
  const cut = text.slice(-BESIDE);
  return cut.slice(Math.max(cut.indexOf(" "), 0));
};

/** Long parts that are the same, cut to what stands beside a change. */
export function abridged(changes: readonly Change[]): Change[] {
  return changes.flatMap((change, at): Change[] => {
    const { kind, text } = change;
    if (kind !== "same" || text.length <= 3 * BESIDE) return [change];
    const gap: Change = { kind: "gap", text: "…" };
    const head: Change[] = at > 0 ? [{ kind, text: ends(text, "start") }] : [];
    const tail: Change[] =
      at < changes.length - 1 ? [{ kind, text: ends(text, "end") }] : [];
    return [...head, gap, ...tail];
  });
}
