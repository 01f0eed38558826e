"use client";

import { useMutation } from "@tanstack/react-query";

import { useStepUp } from "@/app/_account/use-step-up";
import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

import type { OpenedWayIn } from "./tell-the-code";

type Props = {
  partnerId: string;
  name: string;
  again: boolean;
  onOpened: (way: OpenedWayIn) => void;
};

/** A partner's way back in goes through the therapist, who confirms who they are first. */
export function LostPassword({ partnerId, name, again, onOpened }: Props) {
  const trpc = useTRPC();
  const recover = useMutation(
    trpc.couples.recoverPartner.mutationOptions({ onSuccess: onOpened }),
  );
  const stepUp = useStepUp({
    title: `Help ${name} choose a new password`,
    why: `You get a link and a code for ${name}, as at the first time. Confirm that it is you, with your own password.`,
  });
  const problem = problemOf(recover.error);

  return (
    <>
      <Button
        busy={recover.isPending}
        busyLabel="Opening"
        onClick={() =>
          // What goes wrong is shown below; here it has been dealt with.
          stepUp.run(() => recover.mutateAsync({ partnerId })).catch(() => {})
        }
      >
        {again ? "New code and link" : "Lost password"}
      </Button>
      {problem && !problem.needsPassword && (
        <FieldError>{problem.message}</FieldError>
      )}
      {stepUp.dialog}
    </>
  );
}
