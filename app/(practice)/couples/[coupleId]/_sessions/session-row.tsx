"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import { type At, SessionForm } from "./session-form";

type Props = {
  sessionId: string;
  /** "Tue 8 Dec, 2:00 pm" */
  words: string;
  at: At;
  isNext: boolean;
};

/** One session with what can be done to it; taking it out can be undone. */
export function SessionRow({ sessionId, words, at, isNext }: Props) {
  const api = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const move = useChange(api.calendar.move.mutate, () => {
    setOpen(false);
    showToast("The session was moved.");
  });
  const restore = useChange(api.calendar.cancel.mutate);
  const cancel = useChange(api.calendar.cancel.mutate, () =>
    showToast("The session was removed.", () =>
      restore.run({ sessionId, cancelled: false }),
    ),
  );
  const problem = cancel.problem ?? restore.problem;
  const id = `session-${sessionId}`;

  return (
    <li className="flex-wrap">
      <span id={id} className={isNext ? "grow strong" : "grow"}>
        {words}
      </span>
      {!isOpen && (
        <span className="flex">
          <Button
            kind="text"
            className="-my-1.5"
            aria-describedby={id}
            onClick={() => setOpen(true)}
          >
            Change
          </Button>
          <Button
            kind="text"
            className="-my-1.5 -mr-2.5"
            aria-describedby={id}
            busy={cancel.busy}
            busyLabel="Removing"
            onClick={() => cancel.run({ sessionId, cancelled: true })}
          >
            Remove
          </Button>
        </span>
      )}
      {isOpen && (
        <div className="w-full">
          <SessionForm
            begin={at}
            label="Move the session"
            busy={move.busy}
            problem={move.problem}
            onSend={(asked) => move.run({ sessionId, ...asked })}
            onCancel={() => {
              move.reset();
              setOpen(false);
            }}
          />
        </div>
      )}
      {problem && <FieldError>{problem.message}</FieldError>}
    </li>
  );
}
