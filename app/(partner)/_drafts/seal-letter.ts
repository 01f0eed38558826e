import {
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  HkdfSha256,
} from "@hpke/core";

import { LETTER_INFO, letterOf } from "@/server/keys/letter-rules";
import { padded } from "@/server/keys/padding-rules";

import type { Kept } from "./draft-queue";

export type Letter = { assignmentId: string; kept: Kept };

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const info = new TextEncoder().encode(LETTER_INFO);

const bytesOf = (text: string) =>
  Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")),
    (each) => each.charCodeAt(0),
  );

function textOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (each) => String.fromCharCode(each));
  return btoa(letters.join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Words that nobody on this device can open again: only their writer's next session can. */
export async function sealLetter(
  letterbox: string,
  letter: Letter,
): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(
    bytesOf(letterbox),
  );
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info },
    padded(JSON.stringify(letter)),
  );
  return textOf(letterOf(enc, ct));
}
