"use client";

import { type ReactNode, useRef } from "react";

import { Button } from "./button";
import { Dialog } from "./dialog";
import { PasswordField } from "./password-field";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Why the password is asked for. */
  children: ReactNode;
  onConfirm: (password: string) => void;
  confirmLabel?: string;
  cancelLabel?: string;
  busy?: boolean;
  error?: string | null;
};

export function StepUpDialog({
  onConfirm,
  confirmLabel = "Go on",
  cancelLabel = "Cancel",
  busy,
  error,
  children,
  ...dialog
}: Props) {
  const form = useRef<HTMLFormElement>(null);

  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button kind="text" onClick={dialog.onClose}>
            {cancelLabel}
          </Button>
          <Button
            kind="main"
            busy={busy}
            busyLabel="Checking"
            onClick={() => form.current?.requestSubmit()}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="soft">{children}</div>
      {/* Whatever becomes of this page, no password is ever put into its address. */}
      <form
        ref={form}
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          if (!busy) onConfirm(String(values.get("password") ?? ""));
        }}
      >
        <PasswordField
          label="Password"
          name="password"
          data-first
          required
          error={error}
        />
      </form>
    </Dialog>
  );
}
