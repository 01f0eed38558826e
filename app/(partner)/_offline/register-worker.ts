const SCRIPT = "/sw.js";
/** The page and what it fetches itself come first. */
const AFTER = 1_000;

/** From here on pages can be opened without a network, and this device knows which. */
export async function registerWorker(): Promise<void> {
  // While one develops, files change under their names.
  if (process.env.NODE_ENV !== "production") return;
  if (!("serviceWorker" in navigator)) return;
  await new Promise((go) => setTimeout(go, AFTER));
  await navigator.serviceWorker.register(SCRIPT, { updateViaCache: "none" });
}
