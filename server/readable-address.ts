/** False where the percent signs of a path spell nothing: no page of ours leads there. */
export function isReadableAddress(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
