"use client";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";

/** Ends what both write together; it moves to what is opened, and can be written on. */
export function FinishForBoth({ assignmentId }: { assignmentId: string }) {
  const api = useTRPCClient();
  const finish = useChange(api.homework.finishTogether.mutate, () => {
    showToast("Finished. It stands under Opened for both.");
  });

  return (
    <>
      <Button
        busy={finish.busy}
        busyLabel="Moment"
        onClick={() => finish.run({ assignmentId })}
      >
        Finish for both
      </Button>
      {finish.problem && (
        <Notice tone="alarm" icon="alert" live>
          {finish.problem.message}
        </Notice>
      )}
    </>
  );
}
