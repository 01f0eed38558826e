"use client";

import { useEffect } from "react";

/** Nobody is signed in here, so nothing on this device may open any more. Letters stay sealed. */
export function ForgetWords() {
  useEffect(() => {
    import("@/app/(partner)/_drafts/kept-store")
      .then(({ wipeKept }) => wipeKept())
      // A browser without storage holds nothing.
      .catch(() => undefined);
  }, []);
  return null;
}
