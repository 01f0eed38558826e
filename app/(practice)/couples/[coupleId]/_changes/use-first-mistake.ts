"use client";

import { type RefObject, useEffect } from "react";

/** Leads to the first field that needs mending, each time something new is wrong. */
export function useFirstMistake(
  form: RefObject<HTMLFormElement | null>,
  mistake: unknown,
): void {
  useEffect(() => {
    if (!mistake) return;
    form.current
      ?.querySelector<HTMLElement>("[aria-invalid], [data-invalid] input")
      ?.focus();
  }, [form, mistake]);
}
