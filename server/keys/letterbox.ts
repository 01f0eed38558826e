import {
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  HkdfSha256,
} from "@hpke/core";

import { LETTER_INFO, POINT_BYTES } from "./letter-rules";
import { withoutPadding } from "./padding-rules";

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const info = new TextEncoder().encode(LETTER_INFO);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, "base64url"));

/** A pair for one partner; the private half as text, to be sealed under their data key. */
export async function newLetterbox() {
  const pair = await suite.kem.generateKeyPair();
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ]);
  return {
    publicKey: new Uint8Array(publicKey),
    privateKey: Buffer.from(privateKey).toString("base64url"),
  };
}

/**
 * What opens the letters of one letterbox. For a letter to somebody else, an altered one or
 * mere noise it answers null, and by nothing else can they be told apart.
 */
export async function letterOpener(privateKey: string) {
  const recipientKey = await suite.kem.deserializePrivateKey(
    bytesOf(privateKey),
  );
  return async (letter: string): Promise<string | null> => {
    const bytes = bytesOf(letter);
    try {
      const block = await suite.open(
        { recipientKey, info, enc: bytes.slice(0, POINT_BYTES) },
        bytes.slice(POINT_BYTES),
      );
      return withoutPadding(new Uint8Array(block));
    } catch {
      return null;
    }
  };
}
