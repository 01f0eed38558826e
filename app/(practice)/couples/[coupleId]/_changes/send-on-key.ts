import type { KeyboardEvent } from "react";

/** Ctrl or ⌘ with Enter sends the form from any of its fields. */
export function sendOnKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
