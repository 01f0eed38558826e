import { placeHeader } from "@/app/_lib/page-place";
import { passTurn } from "@/app/_lib/turns";

import { farewellOf, type LastWords } from "./farewell";

const forgetters = new Set<() => void>();

/** Registers what must vanish from this page when its reader leaves in a hurry. */
export function onLeave(forget: () => void) {
  forgetters.add(forget);
  return () => {
    forgetters.delete(forget);
  };
}

type Kind = keyof LastWords;
type Say<K extends Kind> = () => readonly LastWords[K][];

const speakers: { [K in Kind]: Set<Say<K>> } = {
  drafts: new Set(),
  together: new Set(),
};

/**
 * Registers what this page must still hand in when its reader leaves in a hurry. It goes with
 * the request that ends the session: one of its own would come too late.
 */
export function lastWords<K extends Kind>(kind: K, say: Say<K>) {
  const of = speakers[kind];
  of.add(say);
  return () => {
    of.delete(say);
  };
}

function farewell(): string {
  try {
    return farewellOf({
      drafts: [...speakers.drafts].flatMap((say) => say()),
      together: [...speakers.together].flatMap((say) => say()),
    });
  } catch {
    return "{}";
  }
}

function forgetAll() {
  for (const forget of forgetters) {
    try {
      forget();
    } catch {
      // Nothing may stand between the reader and the way out.
    }
  }
  try {
    sessionStorage.clear();
  } catch {
    // Storage can be closed by the browser's settings.
  }
}

/** Hides the page, forgets it, ends the session and takes its place in the history. */
export function leave(endSession: string, to: string) {
  document.documentElement.hidden = true;
  document.title = "Weather";
  void fetch(endSession, {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json", ...placeHeader() },
    body: farewell(),
  }).catch(() => undefined);
  passTurn("left");
  forgetAll();
  location.replace(to);
}
