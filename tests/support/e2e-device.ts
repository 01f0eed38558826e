import type { Page } from "@playwright/test";

import type { giveHomework } from "./e2e-partner";

type Call = Parameters<typeof giveHomework>[0];

type Draft = { draft: { question: string; value: unknown }[] };

/** What a phone sends when words are to be kept. */
export const SAVE = "**/homework.saveDraft";

export const draftOf = async (call: Call, assignmentId: string) => {
  const { draft } = await call<Draft>("anaAgain", "homework.getAssignment", {
    assignmentId,
  });
  return draft.map(({ value }) => value);
};

/** What lies in this browser: how many words, and whether any can be read as they are. */
export const onDevice = (page: Page, text: string) =>
  page.evaluate(async (text) => {
    const opening = indexedDB.open("holdfast");
    const db = await new Promise<IDBDatabase>((done, fail) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((done) => {
        const asking = db.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => done(asking.result);
      });
    const words = (await all("words")) as { box: ArrayBuffer }[];
    const keys = (await all("keys")) as { key: CryptoKey }[];
    const letters = (await all("letters")) as string[];
    db.close();
    const texts = [
      ...words.map(({ box }) => new TextDecoder("latin1").decode(box)),
      ...letters.map((each) =>
        atob(each.replaceAll("-", "+").replaceAll("_", "/")),
      ),
    ];
    return {
      words: words.length,
      keys: keys.length,
      letters: letters.length,
      extractable: keys.some(({ key }) => key.extractable),
      readable: texts.some((each) => each.includes(text)),
    };
  }, text);
