import { padded, withoutPadding } from "@/server/keys/padding-rules";

import type { Typed } from "./typed-fields";

/** What was typed on one page and had not been sent when it ended. */
export type Note = { id: string; path: string; fields: Typed[] };

const PREFIX = "holdfast-unsent-";
const IV = 12;

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

const textOf = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(""));

const algorithm = (id: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(id),
});

/** It cannot be taken out of the page again, and goes with it. */
export const keyFrom = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytesOf(text), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);

function idsHere(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => name.slice(PREFIX.length));
  } catch {
    // Closed by the browser's settings: nothing lies here.
    return [];
  }
}

/** Whoever wrote them. */
export const hasNotes = (): boolean => idsHere().length > 0;

/** Throws where this browser keeps nothing. */
export async function keepNote(key: CryptoKey, note: Note): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const box = await crypto.subtle.encrypt(
    algorithm(note.id, iv),
    key,
    padded(JSON.stringify(note)),
  );
  const sealed = textOf(Uint8Array.of(...iv, ...new Uint8Array(box)));
  localStorage.setItem(PREFIX + note.id, sealed);
}

/** Those that this key opens: another person's stay as they are. */
export async function notesOf(key: CryptoKey): Promise<Note[]> {
  const notes = await Promise.all(
    idsHere().map(async (id): Promise<Note | null> => {
      try {
        const sealed = bytesOf(localStorage.getItem(PREFIX + id) ?? "");
        const block = await crypto.subtle.decrypt(
          algorithm(id, sealed.slice(0, IV)),
          key,
          sealed.slice(IV),
        );
        return JSON.parse(withoutPadding(new Uint8Array(block)));
      } catch {
        return null;
      }
    }),
  );
  return notes.filter((note) => note !== null);
}

export function dropNote(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Then it was never kept.
  }
}
