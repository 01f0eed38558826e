"use client";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../couples/[coupleId]/_changes/use-change";

type Props = {
  coupleId: string;
  seat: "a" | "b";
  name: string;
  /** The day of the last one, in words. */
  lastOn: string | null;
  /** Why none can go now. */
  problem: string | null;
};

/** A kind reminder to one of the two; the other hears nothing of it. */
export function RemindButton({ coupleId, seat, name, lastOn, problem }: Props) {
  const api = useTRPCClient();
  const remind = useChange(api.intake.remind.mutate, () =>
    showToast(`A reminder goes to ${name}, and to nobody else.`),
  );

  return (
    <div className="grid justify-items-start gap-1">
      {problem ? (
        <p className="small soft">{problem}</p>
      ) : (
        <Button
          icon="clock"
          busy={remind.busy}
          busyLabel="Sending"
          onClick={() => remind.run({ coupleId, seat })}
        >
          Remind {name}
        </Button>
      )}
      {lastOn && !problem && (
        <p className="small soft">Last reminded {lastOn}.</p>
      )}
      {remind.problem && <FieldError>{remind.problem.message}</FieldError>}
    </div>
  );
}
