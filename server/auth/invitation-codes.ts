import { createHmac, randomInt, randomUUID } from "node:crypto";

import { derivedKey, invitationToken, storedHash } from "./tokens";

/** Without letters and digits that are mistaken for one another. */
const SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Told by the therapist in session, never mailed: "K7M-4QX". */
function newCode(): string {
  const signs = Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]);
  return `${signs.slice(0, 3).join("")}-${signs.slice(3).join("")}`;
}

/** Keyed, since six signs could be found by trying; typed in any case, with or without the dash. */
export function codeHash(token: string, code: string): Uint8Array {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return createHmac("sha256", derivedKey("code"))
    .update(`${token} ${plain}`)
    .digest();
}

/** What an `invitations` row holds, and the code to tell: it is shown once and stored nowhere. */
export function newInvitation() {
  const id = randomUUID();
  const token = invitationToken(id);
  const code = newCode();
  return {
    id,
    code,
    tokenHash: storedHash(token),
    codeHash: codeHash(token, code),
  };
}
