import { callApi } from "../_api/call-api";
import type { KeptWords } from "./kept-words";
import type { Letter } from "./seal-letter";

const AT_ONCE = 40;
/** What one request may carry, with room around it. */
const MOST_CHARACTERS = 200_000;

type Waiting = { id: string; letter: string };

function* batches(letters: readonly Waiting[]): Generator<Waiting[]> {
  let batch: Waiting[] = [];
  let length = 0;
  for (const each of letters) {
    length += each.letter.length;
    if (batch.length === AT_ONCE || (batch[0] && length > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      length = each.letter.length;
    }
    batch.push(each);
  }
  if (batch[0]) yield batch;
}

type Shelf = Pick<KeptWords, "lettersLeft" | "adopt">;

let underway: Promise<Letter[]> | null = null;

/**
 * Makes words of an ended session this session's own again. Letters of somebody else stay as
 * they are, and so does each until the server has its words. Several keepers of one page are
 * told of the same letters.
 */
export function takeInLetters(store: Shelf): Promise<Letter[]> {
  underway ??= takeIn(store).finally(() => {
    underway = null;
  });
  return underway;
}

async function takeIn(store: Shelf): Promise<Letter[]> {
  const adopted: Letter[] = [];
  for (const batch of batches(await store.lettersLeft())) {
    const letters = batch.map(({ letter }) => letter);
    const opened = await callApi("homework.openLetters", { letters });
    for (const [at, letter] of opened.entries()) {
      const id = batch[at]?.id;
      if (!letter || id === undefined) continue;
      const found = { ...letter, kept: { ...letter.kept } };
      if (await store.adopt(id, found)) adopted.push(found);
    }
  }
  return adopted;
}
