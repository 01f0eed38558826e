"use client";

import { Button } from "@/app/_components/button";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../../_changes/use-change";

type Props = { commentId: string; isTakenBack: boolean };

/** Out of their sight, or back in it. It stays in the record either way. */
export function TakeBackComment({ commentId, isTakenBack }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.comments.takeBack.mutate);

  return (
    <>
      <Button
        kind="text"
        className="-mx-3.5 -my-1.5"
        busy={change.busy}
        busyLabel={isTakenBack ? "Giving back" : "Taking back"}
        onClick={() => change.run({ commentId, takenBack: !isTakenBack })}
      >
        {isTakenBack ? "Give it back" : "Take it back"}
      </Button>
      {change.problem && (
        <span role="alert" className="text-alarm-ink">
          {change.problem.message}
        </span>
      )}
    </>
  );
}
