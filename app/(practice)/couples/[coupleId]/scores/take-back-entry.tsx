"use client";

import { Button } from "@/app/_components/button";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";

type Props = { entryId: string; about: string };

/** Out of the charts; it stays in the record. */
export function TakeBackEntry({ entryId, about }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.measures.takeBackEntry.mutate);
  return (
    <>
      <Button
        kind="text"
        className="-my-1.5"
        aria-describedby={about}
        busy={change.busy}
        busyLabel="Taking back"
        onClick={() => change.run({ entryId, takenBack: true })}
      >
        Take it back
      </Button>
      {change.problem && (
        <span role="alert" className="text-alarm-ink">
          {change.problem.message}
        </span>
      )}
    </>
  );
}
