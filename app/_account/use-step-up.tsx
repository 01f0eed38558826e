"use client";

import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";

import { StepUpDialog } from "@/app/_components/step-up-dialog";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

type Asked = { answer: (confirmed: boolean) => void };

type Options = {
  title?: string;
  /** Why the password is asked for, in a sentence. */
  why: ReactNode;
  confirmLabel?: string;
};

/**
 * Runs what may need a fresh password. When the server asks for one, the dialog (to be
 * placed in the page) does too, and the action runs again. False when the person gave up.
 */
export function useStepUp({
  title = "Is it you?",
  why,
  confirmLabel,
}: Options) {
  const trpc = useTRPC();
  const confirm = useMutation(trpc.auth.confirmPassword.mutationOptions());
  const [open, setOpen] = useState(false);
  const asked = useRef<Asked | null>(null);

  const ask = () =>
    new Promise<boolean>((answer) => {
      confirm.reset();
      asked.current = { answer };
      setOpen(true);
    });

  function close(confirmed: boolean) {
    setOpen(false);
    asked.current?.answer(confirmed);
    asked.current = null;
  }

  async function run(action: () => Promise<unknown>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      if (!problemOf(error)?.needsPassword) throw error;
    }
    if (!(await ask())) return false;
    await action();
    return true;
  }

  const problem = problemOf(confirm.error);
  const dialog = (
    <StepUpDialog
      open={open}
      title={title}
      confirmLabel={confirmLabel}
      busy={confirm.isPending}
      error={problem?.fields.password?.[0] ?? problem?.message}
      onClose={() => close(false)}
      onConfirm={(password) =>
        confirm.mutate({ password }, { onSuccess: () => close(true) })
      }
    >
      {why}
    </StepUpDialog>
  );

  return { run, ask, dialog };
}
