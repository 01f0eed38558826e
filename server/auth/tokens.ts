import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

import { masterKey } from "../keys/master-key";
import type { SessionKey } from "./actor";

/** 32 random bytes, as they stand in a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

const sha256 = (value: string) => createHash("sha256").update(value).digest();

/** What the database stores of a token: neither a dump nor a log line yields the token. */
export const storedHash = (token: string): Uint8Array => sha256(token);

/** What a request carries of the cookie's secret. */
export const sessionKeyOf = (token: string) =>
  sha256(token).toString("hex") as SessionKey;

/** What the database stores of a session key. */
export const keyHashOf = (key: SessionKey): Uint8Array => sha256(key);

const derived = new WeakMap<Uint8Array, Map<string, Buffer>>();

let own: Uint8Array | undefined;
const ownMasterKey = () => {
  own ??= masterKey();
  return own;
};

/** A key of its own for each purpose, all from the master key; derived once a process. */
export function derivedKey(purpose: string, master = ownMasterKey()): Buffer {
  const keys = derived.get(master) ?? new Map<string, Buffer>();
  derived.set(master, keys);
  const key =
    keys.get(purpose) ??
    Buffer.from(hkdfSync("sha256", master, "", `holdfast ${purpose}`, 32));
  keys.set(purpose, key);
  return key;
}

/**
 * The token in a mailed link comes from the id of what it opens, so that the outbox
 * holds ids alone and a stolen database opens nothing.
 */
const linkToken = (purpose: "invitation" | "reset", id: string) =>
  createHmac("sha256", derivedKey(purpose)).update(id).digest("base64url");

export const invitationToken = (invitationId: string) =>
  linkToken("invitation", invitationId);

export const resetToken = (outboxId: string) => linkToken("reset", outboxId);

/** A session as its cookie will say it; never part of an answer's body. */
export type NewSession = { token: string; accountId: string };

/** The secret of a session to come, and what the database is told of it. */
export function newSession(): { token: string; keyHash: Uint8Array } {
  const token = newToken();
  return { token, keyHash: keyHashOf(sessionKeyOf(token)) };
}
