"use client";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";

type Props = { coupleId: string; disclosureId: string; after: number };

/** Takes the last step back, by one more: both stay in the record. */
export function UndoStep(props: Props) {
  const api = useTRPCClient();
  const undo = useChange(api.disclosures.undo.mutate, () => {
    showToast("The last step is taken back.");
    document.getElementById("disclosure")?.focus();
  });
  return (
    <>
      <Button
        kind="text"
        icon="undo"
        busy={undo.busy}
        onClick={() => undo.run(props)}
      >
        Undo the last step
      </Button>
      {undo.problem && (
        <span role="alert" className="small text-alarm-ink">
          {undo.problem.message}
        </span>
      )}
    </>
  );
}
