export type Toast = { id: number; text: string; undo?: () => void };

let shown: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();

function show(toast: Toast | null) {
  shown = toast;
  for (const tell of listeners) tell();
}

/** One at a time. Never for an error in a field, never with the names of a couple. */
export function showToast(text: string, undo?: () => void) {
  count += 1;
  show({ id: count, text, undo });
}

export const hideToast = () => show(null);

export const currentToast = () => shown;

export function onToast(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
