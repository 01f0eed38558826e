"use client";

import { useEffect } from "react";

import type { DraftDesk } from "./draft-desk";

/** Ctrl or ⌘ with Z takes back, with Shift as well brings again: over the whole worksheet, also from within a box. */
export function useUndoKeys({
  undo,
  redo,
}: Pick<DraftDesk, "undo" | "redo">): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
