import { useRouter } from "next/navigation";
import { useTransition } from "react";

import { useOneCall } from "../_api/use-one-call";

/** Does something with a small act and shows the page as it stands then; says why where it could not. */
export function useAct() {
  const router = useRouter();
  const call = useOneCall({ stays: true });
  const [refreshing, refresh] = useTransition();

  const act = (work: () => Promise<unknown>) =>
    call.carryOut(async () => {
      await work();
      refresh(() => router.refresh());
    });

  return { act, busy: call.busy || refreshing, problem: call.failure };
}
