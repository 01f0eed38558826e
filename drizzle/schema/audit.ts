import {
  bigint,
  bigserial,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { bytes, instant, practiceId } from "./columns";

/**
 * Who did or read what. Written unchained in the actor's own transaction, linked into
 * the practice's hash chain within a second. `detail` holds ids and fixed words only.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    practiceId: practiceId(),
    id: bigserial({ mode: "bigint" }).notNull(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: uuid(),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: uuid(),
    coupleId: uuid(),
    detail: jsonb().notNull(),
    seq: bigint({ mode: "bigint" }),
    hash: bytes(),
  },
  (t) => [
    primaryKey({ name: "audit_events_key", columns: [t.practiceId, t.id] }),
    unique("audit_events_seq_key").on(t.practiceId, t.seq),
    index("audit_events_by_couple").on(t.practiceId, t.coupleId, t.id),
  ],
);
