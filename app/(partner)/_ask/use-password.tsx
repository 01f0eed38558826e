import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";

import { callApi, Refused } from "../_api/call-api";

/** Seldom asked: fetched with the first question. */
const StepUpDialog = dynamic(() =>
  import("@/app/_components/step-up-dialog").then((file) => file.StepUpDialog),
);

const NOT_REACHED = "Holdfast could not be reached. Try again in a moment.";

const wordsOf = (error: unknown): string =>
  error instanceof Refused
    ? (error.data.fields.password?.[0] ?? error.message)
    : NOT_REACHED;

/** Nobody is signed in here any more, so nothing of the page may stay. */
const isOver = (error: unknown) =>
  error instanceof Refused && error.data.code === "UNAUTHORIZED";

/**
 * Does something that may need a fresh password. Where the server asks for one, so does the
 * page, and then it is done. `failure` is what to say when it was not.
 */
export function usePassword(why: ReactNode, confirmLabel: string) {
  const [waiting, setWaiting] = useState<(() => Promise<void>) | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function perform(action: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await action();
    } catch (error) {
      if (isOver(error)) return location.replace("/sign-in?ended");
      setBusy(false);
      if (error instanceof Refused && error.data.needsPassword) {
        setWrong(null);
        setWaiting(() => action);
      } else setFailure(wordsOf(error));
    }
  }

  async function confirm(password: string) {
    if (!waiting) return;
    setBusy(true);
    try {
      await callApi("auth.confirmPassword", { password });
    } catch (error) {
      if (isOver(error)) return location.replace("/sign-in?ended");
      setBusy(false);
      setWrong(wordsOf(error));
      return;
    }
    setWaiting(null);
    await perform(waiting);
  }

  const dialog = waiting !== null && (
    <StepUpDialog
      open
      onClose={() => setWaiting(null)}
      title="Is it you?"
      confirmLabel={confirmLabel}
      busy={busy}
      error={wrong}
      onConfirm={(password) => void confirm(password)}
    >
      {why}
    </StepUpDialog>
  );

  return { perform, busy, failure, dialog };
}
