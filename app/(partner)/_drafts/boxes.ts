/** Noise without the key that it was made with. */
export type Box = { iv: Uint8Array<ArrayBuffer>; box: ArrayBuffer };

const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(place),
});

/** Opens in the same place alone. */
export async function closeBox(
  key: CryptoKey,
  place: string,
  content: unknown,
): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(content));
  const box = await crypto.subtle.encrypt(algorithm(iv, place), key, text);
  return { iv, box };
}

/** Throws where the key, the place or the box is another one. */
export async function openBox<T>(
  key: CryptoKey,
  place: string,
  { iv, box }: Box,
): Promise<T> {
  const text = await crypto.subtle.decrypt(algorithm(iv, place), key, box);
  return JSON.parse(new TextDecoder().decode(text));
}
