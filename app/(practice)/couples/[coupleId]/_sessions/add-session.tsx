"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import { type At, SessionForm } from "./session-form";

type Props = {
  coupleId: string;
  /** Where the last one stood, or the practice's morning. */
  begin: At;
  hasNext: boolean;
};

/** Sets a session. One that took place can be written down as well. */
export function AddSession({ coupleId, begin, hasNext }: Props) {
  const api = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const book = useChange(api.calendar.book.mutate, () => {
    setOpen(false);
    showToast("The session is set.");
  });

  if (!isOpen) {
    return (
      <Button
        kind={hasNext ? "text" : "quiet"}
        className={
          hasNext ? "-ml-2.5 justify-self-start" : "justify-self-start"
        }
        onClick={() => setOpen(true)}
      >
        {hasNext ? "Set another" : "Set the next session"}
      </Button>
    );
  }
  return (
    <SessionForm
      begin={begin}
      label="Set the session"
      busy={book.busy}
      problem={book.problem}
      onSend={(at) => book.run({ coupleId, ...at })}
      onCancel={() => {
        book.reset();
        setOpen(false);
      }}
    />
  );
}
