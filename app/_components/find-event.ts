const NAME = "holdfast:find";

/** Asks for the palette from anywhere on the page. */
export const askToFind = () => document.dispatchEvent(new Event(NAME));

export function onAskedToFind(open: () => void): () => void {
  document.addEventListener(NAME, open);
  return () => document.removeEventListener(NAME, open);
}
