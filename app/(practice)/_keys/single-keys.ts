const NAME = "holdfast-single-keys";
const listeners = new Set<() => void>();

/** Whether letters alone do anything; this device remembers. */
export const singleKeysOn = (): boolean => {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true;
  }
};

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
    // A browser that keeps nothing starts each page with the keys on.
  }
  for (const tell of listeners) tell();
}

export function onSingleKeys(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
