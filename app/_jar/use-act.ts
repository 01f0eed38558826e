import { useState } from "react";

import type { Problem } from "./acts";

/** One thing at a time, and what to say where it could not be done. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>(null);

  /** True once it was done. */
  async function act(work: () => Promise<Problem>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const met = await work();
    setProblem(met);
    setBusy(false);
    return met === null;
  }

  return { act, busy, problem };
}
