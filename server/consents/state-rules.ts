/** How a paper came to where it stands: signed here, or written down by the practice. */
export type How = "signed" | "paper" | "refused" | "withdrawn";

export type PaperState =
  | "not_opened"
  | "begun"
  | "signed"
  | "paper"
  | "refused"
  | "withdrawn";

type Record = { how: How; textHash: string; at: Date };

type Asked = {
  /** Of the text that stands there today, with everything filled in. */
  textHash: string;
  /** Of the text that they had before them when they last opened it. */
  openedHash: string | null;
  records: readonly Record[];
};

export const latestOf = <R extends { at: Date }>(
  records: readonly R[],
): R | null =>
  records.reduce<R | null>(
    (latest, one) => (latest && latest.at > one.at ? latest : one),
    null,
  );

/**
 * Where one person's paper stands. A text with another word in it is another text: what was
 * signed before stays signed and does not stand for the new one.
 */
export function stateOf({ textHash, openedHash, records }: Asked): PaperState {
  const latest = latestOf(
    records.filter((record) => record.textHash === textHash),
  );
  if (latest) return latest.how;
  return openedHash === textHash ? "begun" : "not_opened";
}

/** Agreed to, on a screen or on paper. */
export const isSettled = (state: PaperState): boolean =>
  state === "signed" || state === "paper";

/** Still to be read and signed by them; what was refused or withdrawn is talked about first. */
export const isToSign = (state: PaperState): boolean =>
  state === "not_opened" || state === "begun";

/** An older text was agreed to, and the one that stands there today was not. */
export const isOutdated = ({ textHash, records }: Asked): boolean => {
  const isAgreed = ({ how }: Record) => how === "signed" || how === "paper";
  return (
    records.some((one) => isAgreed(one) && one.textHash !== textHash) &&
    !records.some((one) => one.textHash === textHash)
  );
};
