"use client";

import { asText } from "./answers";
import type { ControlOf } from "./field-props";

export function DateControl({ value, onChange, wiring }: ControlOf<"date">) {
  return (
    <input
      id={wiring.id}
      type="date"
      className="input max-w-[14em]"
      value={asText(value)}
      aria-describedby={wiring.describedBy}
      aria-invalid={wiring.invalid || undefined}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}
