"use client";

import type { Wiring } from "./field-props";

type Props = {
  labels: readonly string[];
  ends?: readonly [string, string] | undefined;
  value: number | null;
  onChange: (value: number) => void;
  wiring: Wiring;
};

/** The choices in one row; the words of the chosen one stand right under it. */
export function LikertRow({ labels, ends, value, onChange, wiring }: Props) {
  const saidAt = ends || value === 1 || value === labels.length ? null : value;

  return (
    <div
      id={wiring.id}
      className="likert"
      role="radiogroup"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
      aria-invalid={wiring.invalid || undefined}
    >
      <div className="likert-row">
        {labels.map((label, index) => (
          <label key={label} className="likert-one">
            <input
              type="radio"
              className="radio"
              name={wiring.id}
              value={index + 1}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <span className={saidAt === index + 1 ? "likert-said" : "vh"}>
              {label}
            </span>
          </label>
        ))}
      </div>
      <span className="likert-ends" aria-hidden="true">
        <span>{ends?.[0] ?? labels[0]}</span>
        <span>{ends?.[1] ?? labels.at(-1)}</span>
      </span>
    </div>
  );
}
