import { useContext, useEffect, useRef, useState } from "react";

import { StepTurnPlace } from "./step-turn";

/** A question of several pages turns them with the step's own Next and Back. */
export function usePages<E extends HTMLElement>(count: number, first: number) {
  const [at, setAt] = useState(first);
  const heading = useRef<E>(null);
  const hand = useContext(StepTurnPlace);

  function turn(to: number): boolean {
    if (to < 0 || to >= count) return false;
    setAt(to);
    window.scrollTo(0, 0);
    heading.current?.focus();
    return true;
  }

  useEffect(() => {
    hand({ next: () => turn(at + 1), back: () => turn(at - 1) });
    return () => hand(null);
  });

  return { at, heading };
}
