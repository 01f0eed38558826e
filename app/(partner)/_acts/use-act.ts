import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";

import { Refused } from "../_api/call-api";

/** Does something with a small act and shows the page as it stands then; says why where it could not. */
export function useAct() {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [refreshing, refresh] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    try {
      await work();
      refresh(() => router.refresh());
      return true;
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED")
        location.replace("/sign-in?ended");
      else
        setProblem(
          error instanceof Refused
            ? error.message
            : "It was not sent. Try again in a moment.",
        );
      return false;
    } finally {
      setSending(false);
    }
  }

  return { act, busy: sending || refreshing, problem };
}
