"use client";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";

type Props = { assignmentId: string; isEnded: boolean };

/** What was written stays with its partner and in the record. */
export function EndEntries({ assignmentId, isEnded }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.homework.endEntries.mutate, (_, input) => {
    showToast(
      input.ended ? "No more entries." : "Entries can be begun again.",
      () => change.run({ assignmentId, ended: !input.ended }),
    );
  });

  return (
    <>
      <Button
        kind="text"
        busy={change.busy}
        busyLabel="Moment"
        onClick={() => change.run({ assignmentId, ended: !isEnded })}
      >
        {isEnded ? "Let entries go on" : "No more entries"}
      </Button>
      {change.problem && (
        <span role="alert" className="text-alarm-ink">
          {change.problem.message}
        </span>
      )}
    </>
  );
}
