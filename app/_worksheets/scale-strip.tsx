"use client";

import type { Wiring } from "./field-props";
import { HIGHEST, LOWEST, STEPS, valueAfterKey } from "./scale-steps";
import { useSlide } from "./use-slide";

type Props = {
  value: number | null;
  onChange: (value: number | null) => void;
  wiring: Wiring;
  endsId: string;
};

const places = Array.from({ length: STEPS }, (_, place) => place);

const look = (place: number, value: number | null) => {
  if (value === null || place > value) return undefined;
  return place === value ? "on at" : "on";
};

/** One slider over the whole strip. It starts empty, and says so. */
export function ScaleStrip({ value, onChange, wiring, endsId }: Props) {
  const slide = useSlide(STEPS, value, onChange);

  return (
    <div
      id={wiring.id}
      className="strip"
      role="slider"
      tabIndex={0}
      aria-labelledby={wiring.labelledBy}
      aria-describedby={`${endsId} ${wiring.describedBy ?? ""}`}
      aria-invalid={wiring.invalid || undefined}
      aria-valuemin={LOWEST}
      aria-valuemax={HIGHEST}
      aria-valuenow={value ?? LOWEST}
      aria-valuetext={value === null ? "Not answered yet" : String(value)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = valueAfterKey(event.key, value);
        if (next === undefined) return;
        event.preventDefault();
        onChange(next);
      }}
      {...slide}
    >
      {places.map((place) => (
        <i key={place} className={look(place, value)} />
      ))}
    </div>
  );
}
