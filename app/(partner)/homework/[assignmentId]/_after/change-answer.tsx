"use client";

import type { ReactNode } from "react";

import { Icon } from "@/app/_components/icon";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../../_api/call-api";
import { usePassword } from "../../../_ask/use-password";

type Props = {
  assignmentId: string;
  therapist: string;
  children: ReactNode;
};

/** Takes the finished part back: every word is a draft again, for its author alone. */
export function ChangeAnswer({ assignmentId, therapist, children }: Props) {
  const password = usePassword(
    `Everything you wrote comes back to you as a draft, and ${therapist} cannot read it until you finish again.`,
    "Take it back",
  );

  return (
    <>
      <button
        type="button"
        className="it w-full cursor-pointer"
        aria-busy={password.busy || undefined}
        onClick={() =>
          void password.perform(async () => {
            await callApi("homework.reopen", { assignmentId });
            location.replace(`/homework/${assignmentId}`);
          })
        }
      >
        <span className="grow">{children}</span>
        <Icon name="on" />
      </button>
      {password.failure && (
        <div className="pb-4">
          <Notice tone="alarm" icon="alert" live>
            {password.failure}
          </Notice>
        </div>
      )}
      {password.dialog}
    </>
  );
}
