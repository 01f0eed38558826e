import { THIS_BUILD } from "@/app/_lib/this-build";

import { closeBox, openBox } from "../_drafts/boxes";
import { opened, THE_KEY, wipeIfIdle } from "../_drafts/kept-store";
import type { Part } from "../homework/[assignmentId]/_write/part";

const placeOf = (assignmentId: string) => `sheet/${assignmentId}`;

/** Lies here under the key of this session, for as long as that is this person's. */
export async function putSheet(person: string, part: Part): Promise<void> {
  const db = await opened();
  try {
    const row = await db.get("keys", THE_KEY);
    if (row?.person !== person) return;
    const box = await closeBox(row.key, placeOf(part.id), part);
    const tx = db.transaction(["keys", "sheets"], "readwrite");
    const now = await tx.objectStore("keys").get(THE_KEY);
    const sheet = { ...box, build: THIS_BUILD };
    if (now?.id === row.id) await tx.objectStore("sheets").put(sheet, part.id);
    await tx.done;
  } finally {
    db.close();
  }
}

/** The other one's of the same worksheet stays: both have it under one name. */
export async function dropSheet(person: string, id: string): Promise<void> {
  const db = await opened();
  const tx = db.transaction(["keys", "sheets"], "readwrite");
  const row = await tx.objectStore("keys").get(THE_KEY);
  if (row?.person === person) await tx.objectStore("sheets").delete(id);
  await tx.done;
  db.close();
}

export type Found = { person: string; sheets: Part[] };

/**
 * What was opened on this device by whoever it belongs to now; null where that is nobody. What
 * nobody touched for long is gone before it could be looked at.
 */
export async function findSheets(now: number): Promise<Found | null> {
  await wipeIfIdle(now);
  const db = await opened();
  try {
    const row = await db.get("keys", THE_KEY);
    if (!row) return null;
    const [ids, boxes] = await Promise.all([
      db.getAllKeys("sheets"),
      db.getAll("sheets"),
    ]);
    const sheets: Part[] = [];
    for (const [at, { build, ...box }] of boxes.entries()) {
      const place = placeOf(ids[at] ?? "");
      // Another build may have put other things there, and another key opens none of it.
      if (build !== THIS_BUILD) continue;
      const part = await openBox<Part>(row.key, place, box).catch(() => null);
      if (part) sheets.push(part);
    }
    return { person: row.person, sheets };
  } finally {
    db.close();
  }
}
