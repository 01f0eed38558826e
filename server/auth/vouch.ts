import { createHash } from "node:crypto";

import { type SQL, sql } from "drizzle-orm";

import { masterKey } from "../keys/master-key";
import { mintSecretOf, proofOf } from "./proof";

type Part = { said: string | null; value: SQL };

export const text = (value: string | null): Part => ({
  said: value,
  value: sql`${value}::text`,
});

export const uuid = (value: string | null): Part => ({
  said: value,
  value: sql`${value}::uuid`,
});

export const flag = (value: boolean): Part => ({
  said: String(value),
  value: sql`${value}::boolean`,
});

export const digest = (value: Uint8Array | null): Part => ({
  said: value && Buffer.from(value).toString("hex"),
  value: sql`${value}::bytea`,
});

const hex = (value: string) => createHash("sha256").update(value).digest("hex");

let secret: Uint8Array | undefined;

/**
 * A call that `sec.require_proof` believes for a minute: the proof covers the name, the
 * time and every argument, so that injected SQL can neither make nor alter one.
 */
export function vouched(name: string, ...parts: Part[]): SQL {
  secret ??= mintSecretOf(masterKey());
  const at = Date.now();
  const message = [
    name,
    at,
    ...parts.map(({ said }) => (said === null ? "-" : hex(said))),
  ].join(" ");
  const values = [
    ...parts.map(({ value }) => value),
    sql`${at}::bigint`,
    sql`${proofOf(secret, message)}::bytea`,
  ];
  return sql`sec.${sql.raw(name)}(${sql.join(values, sql`, `)})`;
}
