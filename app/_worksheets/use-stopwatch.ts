import { useEffect, useRef, useState } from "react";

const TICK = 250;

/**
 * Counts whole seconds by the clock, so that a page in the background counts on. What ran is
 * handed over when it rests, ends, or the page goes.
 */
export function useStopwatch(
  from: number,
  limit: number,
  onRest: (seconds: number) => void,
) {
  const [ran, setRan] = useState(from);
  const [began, setBegan] = useState<number | null>(null);
  const rest = useRef(onRest);
  useEffect(() => {
    rest.current = onRest;
  });

  useEffect(() => {
    if (began === null) return;
    const seconds = () =>
      Math.min(limit, Math.floor((Date.now() - began) / 1000));
    const tick = setInterval(() => {
      setRan(seconds());
      if (seconds() >= limit) setBegan(null);
    }, TICK);
    const keep = () => rest.current(seconds());
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("pagehide", keep);
    return () => {
      clearInterval(tick);
      document.removeEventListener("visibilitychange", keep);
      window.removeEventListener("pagehide", keep);
      setRan(seconds());
      keep();
    };
  }, [began, limit]);

  return {
    ran,
    runs: began !== null,
    start: (at: number) => {
      setRan(at);
      setBegan(Date.now() - at * 1000);
    },
    pause: () => setBegan(null),
  };
}
