import { sql } from "drizzle-orm";
import {
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import { bytes, createdAt, id, instant, practiceId } from "./columns";

/**
 * Data keys, wrapped by the master key that never enters the database. Row security
 * hands a key only to a session that may act for what it opens.
 */
export const dataKeys = pgTable(
  "data_keys",
  {
    practiceId: practiceId(),
    id: id(),
    kind: text()
      .$type<"couple" | "clinicians" | "partner" | "copy" | "papers">()
      .notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid(),
    assignmentId: uuid(),
    wrapped: bytes().notNull(),
    masterKeyId: text().notNull(),
    createdAt: createdAt(),
    /** Set when a newer key of the same kind and owner replaced it; it still opens what it sealed. */
    retiredAt: instant(),
  },
  (t) => [
    primaryKey({ name: "data_keys_key", columns: [t.practiceId, t.id] }),
    index("data_keys_by_couple").on(t.practiceId, t.coupleId, t.kind),
    check(
      "data_keys_kind_known",
      sql`(${t.kind} in ('couple', 'clinicians') and ${t.partnerId} is null and ${t.assignmentId} is null)
        or (${t.kind} in ('partner', 'papers') and ${t.partnerId} is not null and ${t.assignmentId} is null)
        or (${t.kind} = 'copy' and ${t.partnerId} is not null and ${t.assignmentId} is not null)`,
    ),
  ],
);
