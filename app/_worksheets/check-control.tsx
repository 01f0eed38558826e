"use client";

import { asRecord, asText, withEntry } from "./answers";
import type { PlacedOf } from "./field-props";

/** The day on the writer's own clock. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function CheckControl({
  field,
  value,
  onChange,
  wiring,
}: PlacedOf<"check">) {
  const done = asRecord(value);

  function keep(option: string, answer: string | true | undefined) {
    const next = withEntry(done, option, answer);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  }

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="checklist"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
      data-invalid={wiring.invalid || undefined}
    >
      {field.options.map((option) => {
        const id = `${wiring.id}-${option.value}`;
        const isDone = done[option.value] !== undefined;
        const now = field.dated ? today() : true;
        return (
          <div key={option.value} className="check-row">
            <label className="tick">
              <input
                type="checkbox"
                className="box"
                checked={isDone}
                onChange={() => keep(option.value, isDone ? undefined : now)}
              />
              <span>
                <b id={id}>{option.label}</b>
                {option.help && (
                  <span className="field-help">{option.help}</span>
                )}
              </span>
            </label>
            {isDone && field.dated && (
              <label className="check-day">
                <span id={`${id}-on`}>Done on</span>
                <input
                  type="date"
                  className="input"
                  aria-labelledby={`${id} ${id}-on`}
                  value={asText(done[option.value])}
                  onChange={(event) => {
                    if (event.target.value) {
                      keep(option.value, event.target.value);
                    }
                  }}
                />
              </label>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
