import { createHash } from "node:crypto";

/** One row of the trail, every value as PostgreSQL writes it; the time in microseconds. */
export type TrailEvent = {
  practice_id: string;
  seq: string;
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  subject_id: string | null;
  couple_id: string | null;
  detail: string;
};

const FIELDS = [
  "practice_id",
  "seq",
  "id",
  "at",
  "actor_kind",
  "actor_id",
  "action",
  "subject",
  "subject_id",
  "couple_id",
  "detail",
] as const satisfies readonly (keyof TrailEvent)[];

/** What the hash of an event covers. Written out once more in `sec.event_bytes`. */
export const eventBytes = (event: TrailEvent): Buffer =>
  Buffer.from(
    FIELDS.map((name) => {
      const value = event[name];
      return value === null ? "-" : `${Buffer.byteLength(value)}:${value}`;
    }).join(","),
  );

/** Each hash covers the one before, so that an event can only be changed together with all that follow. */
export const linkOf = (previous: Uint8Array, event: TrailEvent): Buffer =>
  createHash("sha256").update(previous).update(eventBytes(event)).digest();
