import { useCallback, useEffect, useState } from "react";

const NAME = "holdfastStep";

type Place = { step: string; depth: number };

function placeIn(state: unknown): Place | null {
  if (typeof state !== "object" || state === null || !(NAME in state)) {
    return null;
  }
  const place = state[NAME];
  return typeof place === "object" &&
    place !== null &&
    "step" in place &&
    "depth" in place &&
    typeof place.step === "string" &&
    typeof place.depth === "number"
    ? { step: place.step, depth: place.depth }
    : null;
}

const withPlace = (place: Place) => ({ ...history.state, [NAME]: place });

/**
 * Steps as entries of the browser's history, so that its Back goes one step back. The address
 * stays as it is: no question's name stands in anybody's history.
 */
export function useSteps(start: string) {
  const [place, setPlace] = useState<Place>({ step: start, depth: 0 });

  useEffect(() => {
    const here = placeIn(history.state);
    if (here) setPlace(here);
    else history.replaceState(withPlace({ step: start, depth: 0 }), "");
    const onPop = ({ state }: PopStateEvent) => {
      const there = placeIn(state);
      if (there) setPlace(there);
    };
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, [start]);

  const goTo = useCallback(
    (step: string) => {
      const next = { step, depth: place.depth + 1 };
      history.pushState(withPlace(next), "");
      setPlace(next);
    },
    [place.depth],
  );

  /** The step one came from; `otherwise` where one began in the middle. */
  const goBack = useCallback(
    (otherwise: string) => {
      if (place.depth > 0) return history.back();
      const before = { step: otherwise, depth: 0 };
      history.replaceState(withPlace(before), "");
      setPlace(before);
    },
    [place.depth],
  );

  return { step: place.step, goTo, goBack };
}

/** Leaves the steps behind and loads the page anew: what was typed is nowhere in it any more. */
export function leaveSteps() {
  const depth = placeIn(history.state)?.depth ?? 0;
  const reload = () => location.replace(location.pathname);
  if (depth === 0) return reload();
  window.addEventListener("popstate", reload, { once: true });
  history.go(-depth);
}
