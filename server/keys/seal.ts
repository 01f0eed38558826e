import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from "node:crypto";

import type { Sealed } from "@/drizzle/schema/columns";

import { padded, unpadded } from "./padding-rules";

/** Where a sealed value stands. A ciphertext moved to any other place refuses to open. */
export type Place = {
  table: string;
  column: string;
  practiceId: string;
  row: string;
  owner: string;
};

export type DataKey = { id: string; secret: KeyObject };

/** As a key object, since node takes far longer over plain bytes, each time they are used. */
export const dataKey = (id: string, bytes: Uint8Array): DataKey => ({
  id,
  secret: createSecretKey(bytes),
});

/** A stored value did not open: lost, moved or altered. Never shown as an empty text. */
export class SealBroken extends Error {
  readonly incidentId = randomUUID();
  override name = "SealBroken";
}

const VERSION = 1;
const ID = 16;
const IV = 12;
const TAG = 16;
const HEAD = 1 + ID + IV;

const idBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

const boundTo = ({ table, column, practiceId, row, owner }: Place) =>
  Buffer.from(JSON.stringify([table, column, practiceId, row, owner]));

/** `version | key id | iv | ciphertext | tag`, AES-256-GCM. */
export function seal(
  key: DataKey,
  content: string | Uint8Array,
  place: Place,
): Sealed {
  const head = Buffer.concat([Buffer.from([VERSION]), idBytes(key.id)]);
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv);
  cipher.setAAD(Buffer.concat([head, boundTo(place)]));
  const body = cipher.update(padded(content));
  return Buffer.concat([
    head,
    iv,
    body,
    cipher.final(),
    cipher.getAuthTag(),
  ]) as Uint8Array as Sealed;
}

/** Which data key a sealed value needs. */
export function keyIdOf(sealed: Uint8Array): string {
  const hex = Buffer.from(sealed.subarray(1, 1 + ID)).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Throws `SealBroken` when the value is not what was sealed for this place with this key. */
export function unsealBytes(
  key: DataKey,
  sealed: Uint8Array,
  place: Place,
): Uint8Array {
  try {
    const end = sealed.length - TAG;
    const decipher = createDecipheriv(
      "aes-256-gcm",
      key.secret,
      sealed.subarray(1 + ID, HEAD),
    );
    decipher.setAAD(
      Buffer.concat([sealed.subarray(0, 1 + ID), boundTo(place)]),
    );
    decipher.setAuthTag(sealed.subarray(end));
    const block = Buffer.concat([
      decipher.update(sealed.subarray(HEAD, end)),
      decipher.final(),
    ]);
    return unpadded(block);
  } catch {
    throw new SealBroken("A stored value could not be opened.");
  }
}

export const unseal = (key: DataKey, sealed: Uint8Array, place: Place) =>
  new TextDecoder().decode(unsealBytes(key, sealed, place));
