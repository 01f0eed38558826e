import { useEffect } from "react";

/** The same for everybody, and asked of the network alone. */
const PROBE = "/manifest.webmanifest";
const LOOK_EVERY = 5_000;

/** Loads the page that was asked for as soon as there is a line that brings it. */
export function useReturn(isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return;
    let isGoing = false;
    const go = () => {
      isGoing = true;
    };
    const look = async () => {
      const isThere = await fetch(PROBE, { method: "HEAD", cache: "no-store" })
        .then(() => true)
        .catch(() => false);
      // Whoever has pressed a link meanwhile is not brought back.
      if (isThere && !isGoing) location.reload();
    };
    const timer = setInterval(look, LOOK_EVERY);
    window.addEventListener("online", look);
    window.addEventListener("beforeunload", go);
    return () => {
      go();
      clearInterval(timer);
      window.removeEventListener("online", look);
      window.removeEventListener("beforeunload", go);
    };
  }, [isWanted]);
}
