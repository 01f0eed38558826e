"use client";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";
import type { HeldFor } from "../../_words/homework-words";

type Props = { assignmentId: string; heldFor: HeldFor };

/** Keeps it closed, or lets it go. A hold for an open review is lifted by finishing the review. */
export function HoldButton({ assignmentId, heldFor }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.homework.hold.mutate, (_, { held }) => {
    showToast(
      held ? "Held. On their screens nothing changes." : "The hold is lifted.",
      () => change.run({ assignmentId, held: !held }),
    );
  });
  if (heldFor === "review") return null;

  return (
    <>
      <Button
        icon="hold"
        busy={change.busy}
        busyLabel={heldFor ? "Lifting" : "Holding"}
        onClick={() => change.run({ assignmentId, held: heldFor === null })}
      >
        {heldFor ? "Lift the hold" : "Hold"}
      </Button>
      {change.problem && (
        <span role="alert" className="small text-alarm-ink">
          {change.problem.message}
        </span>
      )}
    </>
  );
}
