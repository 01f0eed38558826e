"use client";

import { Button } from "@/app/_components/button";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";

type Props = { planId: string; about: string };

/** What was sent already stays with its partner. */
export function EndPlan({ planId, about }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.measures.endPlan.mutate);
  return (
    <>
      <Button
        kind="text"
        className="-my-1.5"
        aria-describedby={about}
        busy={change.busy}
        busyLabel="Stopping"
        onClick={() => change.run({ planId })}
      >
        Stop sending
      </Button>
      {change.problem && (
        <span role="alert" className="text-alarm-ink">
          {change.problem.message}
        </span>
      )}
    </>
  );
}
