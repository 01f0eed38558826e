import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
} from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { env } from "../env";

/** Where data keys are wrapped. A key service can stand behind it: the key itself never leaves. */
export type KeyWrapper = {
  id: string;
  wrap(key: Uint8Array, place: string): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, place: string): Promise<Uint8Array>;
};

export class MasterKeyProblem extends Error {}

const LENGTH = 32;
const IV = 12;
const TAG = 16;

export const masterKeyFile = () =>
  join(env.HOLDFAST_DATA, "secrets", "master.key");

export function masterKeyFrom(text: string): Uint8Array {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== LENGTH) {
    throw new MasterKeyProblem("The master key must be 32 bytes in base64.");
  }
  return key;
}

/** The master key from the environment or its file; null when neither holds one. */
export function findMasterKey(): Uint8Array | null {
  if (env.HOLDFAST_MASTER_KEY) return masterKeyFrom(env.HOLDFAST_MASTER_KEY);
  try {
    return masterKeyFrom(readFileSync(masterKeyFile(), "utf8"));
  } catch (error) {
    if (error instanceof MasterKeyProblem) throw error;
    return null;
  }
}

export function masterKey(): Uint8Array {
  const key = findMasterKey();
  if (!key) {
    throw new MasterKeyProblem(
      "There is no master key. Give it as HOLDFAST_MASTER_KEY, as HOLDFAST_MASTER_KEY_FILE, or in the data folder under secrets/master.key.",
    );
  }
  return key;
}

export const masterKeyId = (key: Uint8Array) =>
  createHash("sha256")
    .update("holdfast master")
    .update(key)
    .digest("hex")
    .slice(0, 16);

/** Wraps with AES-256-GCM; `place` binds a wrapped key to its row. */
export function localWrapper(key: Uint8Array): KeyWrapper {
  const secret = createSecretKey(key);
  return {
    id: masterKeyId(key),
    async wrap(dataKey, place) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv("aes-256-gcm", secret, iv);
      cipher.setAAD(Buffer.from(place));
      return Buffer.concat([
        iv,
        cipher.update(dataKey),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
    },
    async unwrap(wrapped, place) {
      const end = wrapped.length - TAG;
      const decipher = createDecipheriv(
        "aes-256-gcm",
        secret,
        wrapped.subarray(0, IV),
      );
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(wrapped.subarray(end));
      return Buffer.concat([
        decipher.update(wrapped.subarray(IV, end)),
        decipher.final(),
      ]);
    },
  };
}

let current: KeyWrapper | undefined;

/** The wrapper in force; read once a process. */
export function keyWrapper(): KeyWrapper {
  current ??= localWrapper(masterKey());
  return current;
}
