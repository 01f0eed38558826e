"use client";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import { useChange } from "../_changes/use-change";
import type { Names } from "../_words/homework-words";

type Props = {
  coupleId: string;
  names: Names;
  /** The day they were last asked, in words. */
  askedOn: string | null;
  isAsked: boolean;
  isDue: boolean;
};

/** One tap asks both alike; neither is told why, or of the other. */
export function AskAgain({ coupleId, names, askedOn, isAsked, isDue }: Props) {
  const api = useTRPCClient();
  const ask = useChange(api.safety.askAgain.mutate, () =>
    showToast(`${names.a} and ${names.b} are asked, in the same words.`),
  );

  return (
    <div className="mt-3 grid justify-items-start gap-2">
      {isDue && !isAsked && (
        <p className="small">
          Both are due to be asked again. It is routine after session 6 and
          every 12 from there.
        </p>
      )}
      {askedOn && (
        <p className="small soft">
          Both asked {askedOn}.
          {isAsked && " They find it on their first page for 14 days."}
        </p>
      )}
      {!isAsked && (
        <Button
          busy={ask.busy}
          busyLabel="Asking"
          onClick={() => ask.run({ coupleId })}
        >
          Ask both to fill in the personal tools
        </Button>
      )}
      {ask.problem && <FieldError>{ask.problem.message}</FieldError>}
    </div>
  );
}
