"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";

type Props = Omit<ComponentProps<"textarea">, "ref">;

/** Where the browser does not grow the box with its words by itself. */
function growToFit(area: HTMLTextAreaElement | null) {
  if (!area || CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function GrowingText({ onInput, className = "", ...area }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value given from outside changes the height too
  useLayoutEffect(() => growToFit(box.current), [area.value]);

  return (
    <textarea
      {...area}
      ref={box}
      className={`input ${className}`}
      onInput={(event) => {
        growToFit(event.currentTarget);
        onInput?.(event);
      }}
    />
  );
}
