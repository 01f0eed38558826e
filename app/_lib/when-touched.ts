const TOUCHES = ["pointerdown", "keydown", "focusin"] as const;

let touch: Promise<void> | null = null;

async function firstTouch(): Promise<void> {
  if (navigator.userActivation?.hasBeenActive) return;
  const heard = new AbortController();
  await new Promise<void>((go) => {
    for (const type of TOUCHES)
      window.addEventListener(type, () => go(), {
        capture: true,
        signal: heard.signal,
      });
  });
  heard.abort();
}

/** Settles once somebody has a hand on this page: what is of no use to a reader waits until then. */
export function whenTouched(): Promise<void> {
  touch ??= firstTouch();
  return touch;
}
