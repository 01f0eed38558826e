/** After an answer about not wanting to live, and only then, the page itself offers help at once. */
export const needsCrisisCard = (raised: readonly { code: string }[]): boolean =>
  raised.some(({ code }) => code.startsWith("SI_"));

/** A typed signature is the signer's own name; spaces and capitals do not matter. */
export function isSignedBy(name: string, signature: string): boolean {
  const plain = (text: string) =>
    text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(name) === plain(signature);
}
