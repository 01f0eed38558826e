import type { IDBPDatabase } from "idb";

import { closeBox, openBox } from "./boxes";
import type { Kept } from "./draft-queue";
import {
  isIdle,
  type KeyRow,
  type Layout,
  opened,
  THE_KEY,
  wipeKept,
} from "./kept-store";
import type { Letter } from "./seal-letter";
import { sealing } from "./sealing";

/** The worksheet and the question. */
type Place = [string, string];

const ofWorksheet = (assignmentId: string) =>
  IDBKeyRange.bound([assignmentId, ""], [assignmentId, "\uffff"]);

/** Null where it cannot be sealed now. */
async function asLetter(letterbox: string, letter: Letter) {
  const loaded = sealing();
  try {
    return loaded && (await loaded.sealLetter(letterbox, letter));
  } catch {
    return null;
  }
}

/**
 * Words on this device that the server may not have yet, readable only while the session of
 * whoever wrote them lives, and beside them as letters for whenever they sign in again: what
 * a page writes after the session is over becomes a letter alone.
 * Somebody else's are wiped before anything is read.
 */
export class KeptWords {
  /** The letters written here, also once the words beside them were wiped. */
  private readonly own = new Map<string, { at: Place; id: string }>();

  private constructor(
    private readonly db: IDBPDatabase<Layout>,
    private readonly row: KeyRow,
    private readonly letterbox: string | null,
  ) {}

  /** Without a letterbox nothing new is written here: what lies here is only sent. */
  static async open(
    person: string,
    now: number,
    letterbox: string | null = null,
  ): Promise<KeptWords> {
    const found = await opened();
    const row = await found.get("keys", THE_KEY);
    found.close();
    if (row && (row.person !== person || isIdle(row, now))) await wipeKept();

    const fresh = await crypto.subtle.generateKey(
      { name: "AES-GCM", length: 256 },
      false,
      ["encrypt", "decrypt"],
    );
    const db = await opened();
    const claim = db.transaction("keys", "readwrite");
    const { id, key } = (await claim.store.get(THE_KEY)) ?? {
      id: crypto.randomUUID(),
      key: fresh,
    };
    const kept = { id, person, key, touchedAt: now };
    await claim.store.put(kept, THE_KEY);
    await claim.done;
    return new KeptWords(db, kept, letterbox);
  }

  private sealed(assignmentId: string, kept: Kept) {
    return closeBox(this.row.key, `${assignmentId}/${kept.question}`, kept);
  }

  /** Without `words` once another session has begun here, or none: what lies there is not ours. */
  private async writing() {
    const tx = this.db.transaction(["keys", "words", "letters"], "readwrite");
    const now = await tx.objectStore("keys").get(THE_KEY);
    const words = now?.id === this.row.id ? tx.objectStore("words") : null;
    return { words, letters: tx.objectStore("letters"), done: tx.done };
  }

  /** True once they are sealed, too: what is not goes with the session. */
  async put(assignmentId: string, kept: Kept): Promise<boolean> {
    const [box, letter] = await Promise.all([
      this.sealed(assignmentId, kept),
      this.letterbox && asLetter(this.letterbox, { assignmentId, kept }),
    ]);
    const { words, letters, done } = await this.writing();
    const at: Place = [assignmentId, kept.question];
    const id =
      (await words?.get(at))?.letter ??
      this.own.get(at.join("/"))?.id ??
      crypto.randomUUID();
    this.own.set(at.join("/"), { at, id });
    await words?.put({ ...box, letter: id, isLoose: !letter }, at);
    if (letter) await letters.put(letter, id);
    await done;
    return Boolean(letter);
  }

  /** Takes up a letter that was opened; false where newer words of its question wait already. */
  async adopt(id: string, { assignmentId, kept }: Letter): Promise<boolean> {
    const box = await this.sealed(assignmentId, kept);
    const { words, done } = await this.writing();
    const at: Place = [assignmentId, kept.question];
    const isFree = words !== null && (await words.get(at)) === undefined;
    if (isFree) await words.put({ ...box, letter: id }, at);
    await done;
    return isFree;
  }

  /** Letters of sessions that are over, whoever wrote them. */
  async lettersLeft(): Promise<{ id: string; letter: string }[]> {
    const tx = this.db.transaction(["words", "letters"]);
    const letters = tx.objectStore("letters");
    const [words, ids, texts] = await Promise.all([
      tx.objectStore("words").getAll(),
      letters.getAllKeys(),
      letters.getAll(),
    ]);
    const live = new Set(words.map(({ letter }) => letter));
    return ids.flatMap((id, at) => {
      const letter = texts[at];
      return letter === undefined || live.has(id) ? [] : [{ id, letter }];
    });
  }

  async drop(assignmentId: string, question: string): Promise<void> {
    await this.remove(IDBKeyRange.only([assignmentId, question]));
  }

  private async remove(range: IDBKeyRange): Promise<void> {
    const { words, letters, done } = await this.writing();
    for (const { letter } of (await words?.getAll(range)) ?? [])
      if (letter) void letters.delete(letter);
    void words?.delete(range);
    for (const [name, { at, id }] of this.own) {
      if (!range.includes(at)) continue;
      void letters.delete(id);
      this.own.delete(name);
    }
    await done;
  }

  /** All of one worksheet; what does not open any more is left out. */
  async all(assignmentId: string): Promise<Kept[]> {
    const found: Kept[] = [];
    const range = ofWorksheet(assignmentId);
    const [keys, rows] = await Promise.all([
      this.db.getAllKeys("words", range),
      this.db.getAll("words", range),
    ]);
    for (const [at, row] of rows.entries()) {
      const place = keys[at]?.join("/") ?? "";
      try {
        found.push(await openBox<Kept>(this.row.key, place, row));
      } catch {
        // Sealed under a key that is gone.
      }
    }
    return found;
  }

  /** Those of which words lie here. */
  async worksheets(): Promise<string[]> {
    const keys = await this.db.getAllKeys("words");
    return [...new Set(keys.map(([assignmentId]) => assignmentId))];
  }

  /** The id under which this draft is finished: made once, the same after a reload. */
  async sendingId(assignmentId: string): Promise<string> {
    const kept = await this.db.get("sendings", assignmentId);
    if (kept) return kept;
    const id = crypto.randomUUID();
    await this.db.put("sendings", id, assignmentId);
    return id;
  }

  /** The next draft of this worksheet is finished under an id of its own, and this one is not shown without a network. */
  async forgetSending(assignmentId: string): Promise<void> {
    await Promise.all([
      this.db.delete("sendings", assignmentId),
      this.db.delete("sheets", assignmentId),
    ]);
  }

  /** Nothing of this worksheet is left on the device. */
  async forget(assignmentId: string): Promise<void> {
    await Promise.all([
      this.remove(ofWorksheet(assignmentId)),
      this.forgetSending(assignmentId),
    ]);
  }
}
