type Sealing = typeof import("./seal-letter");

const AGAIN_AFTER = 3_000;

let loaded: Sealing | null = null;
let loading: Promise<void> | null = null;

/** A line that is back is not waited for. */
const later = () =>
  new Promise<void>((go) => {
    setTimeout(go, AGAIN_AFTER);
    window.addEventListener("online", () => go(), { once: true });
  });

async function load() {
  while (!loaded) {
    try {
      loaded = await import("./seal-letter");
    } catch {
      await later();
    }
  }
}

/** What seals words is heavy and comes after the page; it is asked for until it is there. */
export function whenSealable(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Null until it is there: words are never kept waiting for it. */
export function sealing(): Sealing | null {
  void whenSealable();
  return loaded;
}
