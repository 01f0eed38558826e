import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** A practice the current actor is proven to belong to. Only `server/auth` mints one. */
export type PracticeId = string & { readonly __brand: "PracticeId" };

/** Encrypted by `server/keys`, the only place that mints one: text cannot be stored unsealed. */
export type Sealed = Uint8Array & { readonly __brand: "Sealed" };

export const sealed = customType<{ data: Sealed; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const bytes = customType<{ data: Uint8Array }>({
  dataType: () => "bytea",
});

/** First column of every key: no row can point into another practice. */
export const practiceId = () => uuid().$type<PracticeId>().notNull();

/** Random, never time-ordered: an id must not tell when its row was made. */
export const id = () => uuid().notNull().defaultRandom();

export const instant = () => timestamp({ withTimezone: true });

export const createdAt = () => instant().notNull().defaultNow();
