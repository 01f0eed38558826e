/** One's own drafts, and what is written together. */
export type LastWords = {
  drafts: { assignmentId: string; changes: object[] };
  together: object;
};

/** What a request may carry that outlives its page, and what is around the words in it. */
const MOST_CHARACTERS = 20_000;
const AROUND = 2_000;
/** More than these the server takes for no farewell at all. */
const MOST_DRAFTS = 10;
const MOST_CHANGES = 60;
const MOST_TOGETHER = 60;

/** As many last words as find room; one that is too long costs no other. */
export function farewellOf(said: {
  drafts: readonly LastWords["drafts"][];
  together: readonly LastWords["together"][];
}): string {
  let room = MOST_CHARACTERS - AROUND;
  const fits = (words: object) => {
    const length = JSON.stringify(words).length + 1;
    if (length > room) return false;
    room -= length;
    return true;
  };
  const drafts = said.drafts
    .slice(0, MOST_DRAFTS)
    .map(({ assignmentId, changes }) => ({
      assignmentId,
      changes: changes.slice(0, MOST_CHANGES).filter(fits),
    }))
    .filter(({ changes }) => changes.length > 0);
  const together = said.together.slice(0, MOST_TOGETHER).filter(fits);
  return JSON.stringify({ drafts, together });
}
