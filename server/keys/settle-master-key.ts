import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import type postgres from "postgres";

import {
  findMasterKey,
  localWrapper,
  MasterKeyProblem,
  masterKeyFile,
} from "./master-key";

export const CANARY = Buffer.from("holdfast canary, 32 bytes long..");
export const CANARY_PLACE = "sec.secret canary";

/**
 * Proves the master key on a stored canary. Makes a key only for a database that has none
 * sealed yet: a new key beside old ciphertext would look like loss.
 */
export async function settleMasterKey(sql: postgres.Sql): Promise<Uint8Array> {
  const [stored] = await sql<{ value: Uint8Array }[]>`
    select value from sec.secret where name = 'canary'`;
  const found = findMasterKey();
  if (stored) {
    if (!found) {
      throw new MasterKeyProblem(
        "This database is sealed and its master key is missing. Put the key back; nothing was changed.",
      );
    }
    const opened = await localWrapper(found)
      .unwrap(stored.value, CANARY_PLACE)
      .catch(() => null);
    if (!opened || Buffer.compare(opened, CANARY) !== 0) {
      throw new MasterKeyProblem(
        "The master key is not the one this database is sealed with. Put the right key back; nothing was changed.",
      );
    }
    return found;
  }

  const key = found ?? newMasterKey();
  await sql`insert into sec.secret (name, value) values ('canary', ${await localWrapper(key).wrap(CANARY, CANARY_PLACE)})`;
  return key;
}

function newMasterKey(): Uint8Array {
  const key = randomBytes(32);
  mkdirSync(dirname(masterKeyFile()), { recursive: true, mode: 0o700 });
  writeFileSync(masterKeyFile(), `${key.toString("base64")}\n`, {
    mode: 0o600,
    flag: "wx",
  });
  return key;
}
