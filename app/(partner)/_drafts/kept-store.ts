import { type DBSchema, type IDBPDatabase, openDB } from "idb";

import type { Box } from "./boxes";

const NAME = "holdfast";
/** What opens for somebody, and goes with their session. Letters stay: they open for nobody here. */
const READABLE = ["keys", "words", "sendings", "sheets"] as const;

/** After this long without a touch, what lies here opens for nobody any more. */
const IDLE_MINUTES = 30;

export type KeyRow = {
  id: string;
  /** Whose words the key opens. */
  person: string;
  /** Cannot be taken out of the browser: without this row the words are noise. */
  key: CryptoKey;
  touchedAt: number;
};

type Sealed = Box & {
  /** Where the same words lie once more, for when the key is gone. */
  letter?: string;
  /** The letter, if there is one, says less: what seals could not be loaded. */
  isLoose?: boolean;
};

export interface Layout extends DBSchema {
  keys: { key: string; value: KeyRow };
  words: { key: [string, string]; value: Sealed };
  sendings: { key: string; value: string };
  letters: { key: string; value: string };
  /** What a worksheet needs to be shown without a network, and the build that knows how. */
  sheets: { key: string; value: Box & { build: string } };
}

export const THE_KEY = "current";

export const opened = () =>
  openDB<Layout>(NAME, 3, {
    upgrade(db) {
      for (const store of [...READABLE, "letters"] as const)
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    },
    blocking: (_now, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

export const isIdle = ({ touchedAt }: KeyRow, now: number) =>
  now - touchedAt > IDLE_MINUTES * 60_000;

function wipe(db: IDBPDatabase<Layout>): Promise<void> {
  const all = db.transaction(READABLE, "readwrite");
  for (const store of READABLE) void all.objectStore(store).clear();
  // Said at once and not left to the end of this page, which may be now.
  all.commit();
  return all.done;
}

/** Everything that opens on this device, gone at once. */
export async function wipeKept(): Promise<void> {
  const db = await opened();
  await wipe(db);
  db.close();
}

/**
 * A way in that stands open, so that whoever leaves in a hurry has said what must go before the
 * page is gone: to open one then would take longer than the page lasts.
 */
export function readyToWipe() {
  const opening = opened();
  let db: IDBPDatabase<Layout> | undefined;
  opening.then(
    (found) => {
      db = found;
    },
    // A browser without storage holds nothing.
    () => {},
  );
  return {
    async wipe(): Promise<void> {
      try {
        if (db) return await wipe(db);
      } catch {
        // It was closed for another page; there is one more way.
      }
      await wipeKept();
    },
    close: () => {
      opening.then((found) => found.close()).catch(() => {});
    },
  };
}

/** Whether words lie here that were never sent, and whether all of them outlast the session. */
export async function whatIsKept(): Promise<"nothing" | "sealed" | "loose"> {
  const db = await opened();
  const words = await db.getAll("words");
  db.close();
  if (words.length === 0) return "nothing";
  return words.some(({ isLoose }) => isLoose) ? "loose" : "sealed";
}

/** Whether something lies here that is still to be sent, or that is somebody else's. */
export async function isAnythingLeft(person: string): Promise<boolean> {
  const db = await opened();
  const tx = db.transaction(["keys", "words", "letters"]);
  const [row, words, letters] = await Promise.all([
    tx.objectStore("keys").get(THE_KEY),
    tx.objectStore("words").count(),
    tx.objectStore("letters").count(),
  ]);
  db.close();
  return words + letters > 0 || (row !== undefined && row.person !== person);
}

/** Wipes what nobody touched for long; true if there was something. */
export async function wipeIfIdle(now: number): Promise<boolean> {
  const db = await opened();
  const row = await db.get("keys", THE_KEY);
  db.close();
  if (!row || !isIdle(row, now)) return false;
  await wipeKept();
  return true;
}

export async function touchKept(now: number): Promise<void> {
  const db = await opened();
  const touch = db.transaction("keys", "readwrite");
  const row = await touch.store.get(THE_KEY);
  if (row) await touch.store.put({ ...row, touchedAt: now }, THE_KEY);
  await touch.done;
  db.close();
}
