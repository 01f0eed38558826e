const NAME = "holdfast-turn";

/** Somebody came in here or changed places; or left, and nobody came since. */
type Turn = "came" | "left";

function now(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    // Closed by the browser's settings: the server still says whose turn it is.
    return null;
  }
}

let known: string | null | undefined;

/** Tells the other pages of this browser that none of them is anybody's any more. */
export function passTurn(how: Turn): void {
  const turn = `${how} ${crypto.randomUUID()}`;
  try {
    localStorage.setItem(NAME, turn);
    known = turn;
  } catch {
    // As above.
  }
}

/** Looks at what this browser remembers, without a line: at once, and when the page is seen again. */
export function watchTurn(onPassed: (how: Turn) => void): () => void {
  known = known === undefined ? now() : known;
  const look = () => {
    const turn = now();
    if (turn !== known) onPassed(turn?.startsWith("left") ? "left" : "came");
  };
  look();
  window.addEventListener("storage", look);
  window.addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("storage", look);
    window.removeEventListener("pageshow", look);
    document.removeEventListener("visibilitychange", look);
  };
}
