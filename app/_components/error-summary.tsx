"use client";

import { useEffect, useRef } from "react";

type Props = {
  title?: string;
  /** `id` is the id of the field the sentence belongs to. */
  errors: readonly { id?: string; message: string }[];
};

/** Takes the focus when it appears, so that nobody searches for what went wrong. */
export function ErrorSummary({
  title = "Please look at this again",
  errors,
}: Props) {
  const box = useRef<HTMLElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);

  if (!any) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="errors"
      aria-labelledby="errors-title"
    >
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? <a href={`#${id}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </section>
  );
}
