"use client";

import { asText } from "./answers";
import type { ControlOf } from "./field-props";

type Props = Omit<ControlOf<"single">, "problems"> & {
  poles: readonly [string, string];
};

/** Points without words of their own between two that have them. */
export function PoleRow({ field, poles, value, onChange, wiring }: Props) {
  return (
    <div
      id={wiring.id}
      className="likert"
      role="radiogroup"
      aria-labelledby={`${wiring.labelledBy} ${wiring.id}-ends`}
      aria-describedby={wiring.describedBy}
      aria-invalid={wiring.invalid || undefined}
    >
      <div id={`${wiring.id}-ends`} className="likert-ends poles">
        <b>{poles[0]}</b>
        <b>{poles[1]}</b>
      </div>
      <div className="likert-row">
        {field.options.map((option) => (
          <label key={option.value} className="likert-one">
            <input
              type="radio"
              className="radio"
              name={wiring.id}
              value={option.value}
              checked={asText(value) === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className="vh">{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
