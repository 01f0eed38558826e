"use client";

import { useEffect, useRef } from "react";

/** Leads to the first field that needs another look, so that nobody searches for it. */
export function useFirstError(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [error]);
  return form;
}
