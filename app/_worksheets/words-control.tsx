"use client";

import { Button } from "@/app/_components/button";
import { GrowingText } from "@/app/_components/growing-text";
import { WORDS_LENGTH } from "@/server/worksheets/answer-rules";

import { hintFor } from "@/server/worksheets/hint-rules";

import { asText } from "./answers";
import type { ControlOf } from "./field-props";

const WARN_UNDER = 40;

const letters = (count: number) =>
  count === 1 ? "1 letter" : `${count} letters`;

/** People's words are set in serif, also while they are written. None is cut off. */
export function WordsControl({
  field,
  value,
  onChange,
  wiring,
}: ControlOf<"text"> | ControlOf<"long">) {
  const text = asText(value);
  const hint = field.type === "long" ? hintFor(field, text) : null;
  const left = WORDS_LENGTH[field.type] - text.length;

  function begin() {
    onChange(field.starter);
    document.getElementById(wiring.id)?.focus();
  }

  return (
    <div>
      <GrowingText
        id={wiring.id}
        rows={field.type === "long" ? 5 : 2}
        value={text}
        aria-describedby={wiring.describedBy}
        aria-invalid={wiring.invalid || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {field.starter && text.trim() === "" && (
        <div className="mt-1.5">
          <p id={`${wiring.id}-starter`} className="field-help">
            “{field.starter}”
          </p>
          <Button
            kind="text"
            icon="plus"
            aria-describedby={`${wiring.id}-starter`}
            onClick={begin}
          >
            Begin with this
          </Button>
        </div>
      )}
      {/* It is there before it has words, so that it is read aloud when they come. */}
      {field.type === "long" && field.hint && (
        <p className="field-help mt-1.5" role="status">
          {hint}
        </p>
      )}
      {left < WARN_UNDER && (
        <p className="field-help mt-1.5">
          {left < 0 ? `${letters(-left)} too many` : `${letters(left)} left`}
        </p>
      )}
    </div>
  );
}
