import { useRef, useState } from "react";

import { hideToast, showToast } from "@/app/_components/toast";

import { callApi, Refused } from "../../_api/call-api";

export type Choice = Parameters<typeof callApi<"reminders.choose">>[1];

const NOT_SAVED =
  "This could not be saved. Try again when you have a connection.";
const SAME_HOURS = "Choose two different hours, from and until.";

/** Saved with each tap, one after the other, so that the last tap is what stands. */
export function useChoice(saved: Choice) {
  const [choice, setChoice] = useState(saved);
  const [failure, setFailure] = useState<string | null>(null);
  const queue = useRef(Promise.resolve());
  const stands = useRef(saved);
  const isSame = choice.quiet.from === choice.quiet.until;

  async function send(next: Choice, before: Choice | null) {
    try {
      await callApi("reminders.choose", next);
    } catch (error) {
      const isOut =
        error instanceof Refused && error.data.code === "UNAUTHORIZED";
      if (isOut) return location.replace("/sign-in?ended");
      setFailure(error instanceof Refused ? error.message : NOT_SAVED);
      return;
    }
    stands.current = next;
    setFailure(null);
    if (before) showToast("Saved.", () => save(before, false));
    else showToast("As it was before.");
  }

  function save(next: Choice, canUndo = true) {
    // The undo of an earlier tap would take back more than this one.
    hideToast();
    setChoice(next);
    if (next.quiet.from === next.quiet.until) return;
    queue.current = queue.current.then(() =>
      send(next, canUndo ? stands.current : null),
    );
  }

  return {
    choice,
    problem: isSame ? SAME_HOURS : null,
    failure,
    change: (more: Partial<Choice>) => save({ ...choice, ...more }),
    again: () => save(choice),
  };
}
