export const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** By what a page tells its person from another: made of the account's id and the place. */
const OWN_DEVICE = /((?:person|mark)[\\":]+)[\w-]{16,}/g;
/** The half of a person's own letterbox that their phone knows: random, always as long. */
const LETTERBOX = /(letterbox[\\":]+)[\w-]{87}/g;
export const UUID =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Of a file that was made for this very signature, or of a text that stands beside it. */
const FINGERPRINT = /\b[0-9a-f]{64}\b/g;

/** Ids named by their first appearance; moments and what is random for everybody taken out. */
export const nameless = (text: string, nameOf: (id: string) => string) =>
  text
    .replaceAll(UUID, nameOf)
    .replaceAll(FINGERPRINT, nameOf)
    .replaceAll(INSTANT, "then")
    .replaceAll(LETTERBOX, "$1this")
    .replaceAll(OWN_DEVICE, "$1this");

/** Gives each id the number of its first appearance. */
export function namer(): (id: string) => string {
  const names = new Map<string, string>();
  return (id) => {
    const name = names.get(id) ?? `id ${names.size + 1}`;
    names.set(id, name);
    return name;
  };
}
