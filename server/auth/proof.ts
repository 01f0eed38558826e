import { createHash, hkdfSync } from "node:crypto";

/** The secret shared by the serving process and `sec.proves`, both of which hold it apart from the rows. */
export function mintSecretOf(masterKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", masterKey, "", "holdfast mint", 32));
}

const sha256 = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What lets `sec` believe that a call comes from sign-in and not from injected SQL. */
export function proofOf(secret: Uint8Array, message: string): Uint8Array {
  return sha256(secret, sha256(secret, message));
}
