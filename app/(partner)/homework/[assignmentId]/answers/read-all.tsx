"use client";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../../_api/call-api";
import { usePassword } from "../../../_ask/use-password";

type Props = { assignmentId: string; hasPreview: boolean };

/** The one way to the rest of what was written. */
export function ReadAll({ assignmentId, hasPreview }: Props) {
  const password = usePassword(
    "Your password opens all you wrote here, for five minutes.",
    "Read it",
  );

  return (
    <div className="mt-6 grid gap-3.5">
      <p className="soft">
        {hasPreview
          ? "This is what you saw before you chose. All you wrote opens with your password."
          : "What you wrote opens with your password."}
      </p>
      {password.failure && (
        <Notice tone="alarm" icon="alert" live>
          {password.failure}
        </Notice>
      )}
      <Button
        kind="main"
        block
        busy={password.busy}
        busyLabel="Opening"
        onClick={() =>
          void password.perform(async () => {
            await callApi("homework.ownAnswers", { assignmentId });
            location.reload();
          })
        }
      >
        Read all you wrote
      </Button>
      {password.dialog}
    </div>
  );
}
