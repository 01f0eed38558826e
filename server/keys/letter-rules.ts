/**
 * A letter is a partner's unsent words, sealed on their phone (RFC 9180: P-256, HKDF-SHA-256,
 * AES-256-GCM) so that only their own session can take them out again. Both ends bind it to
 * this name; a new form of letter gets a new one.
 */
export const LETTER_INFO = "holdfast letter 1";

/** An uncompressed point on P-256. */
export const POINT_BYTES = 65;

/** The sender's one-time point, and what it sealed. */
export const letterOf = (
  point: ArrayBuffer,
  box: ArrayBuffer,
): Uint8Array<ArrayBuffer> => {
  const letter = new Uint8Array(point.byteLength + box.byteLength);
  letter.set(new Uint8Array(point));
  letter.set(new Uint8Array(box), point.byteLength);
  return letter;
};
