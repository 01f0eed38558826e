"use client";

import { useState } from "react";

import { FieldError } from "@/app/_components/field-frame";

import { asNumber } from "./answers";
import type { ControlOf } from "./field-props";

/** What is typed stays as it is typed; only a whole number within the range is an answer. */
export function NumberControl({
  field,
  value,
  onChange,
  wiring,
}: ControlOf<"int">) {
  const known = asNumber(value);
  const [typed, setTyped] = useState(known === null ? "" : String(known));
  const shown = known !== null && Number(typed) !== known ? known : typed;
  const wrong = typed.trim() !== "" && known === null && value !== null;

  function read(text: string) {
    setTyped(text);
    const number = Number(text);
    const fits =
      text.trim() !== "" &&
      Number.isInteger(number) &&
      number >= field.min &&
      number <= field.max;
    onChange(fits ? number : undefined);
  }

  return (
    <div>
      <input
        id={wiring.id}
        className="input max-w-[9em]"
        inputMode="numeric"
        autoComplete="off"
        value={value === null ? "" : shown}
        aria-describedby={`${wiring.id}-range ${wiring.describedBy ?? ""}`}
        aria-invalid={wiring.invalid || wrong || undefined}
        onChange={(event) => read(event.target.value)}
      />
      <div id={`${wiring.id}-range`} className="mt-1.5">
        {wrong ? (
          <FieldError>
            A whole number from {field.min} to {field.max}
          </FieldError>
        ) : (
          <p className="field-help">
            {field.min} to {field.max}
          </p>
        )}
      </div>
    </div>
  );
}
