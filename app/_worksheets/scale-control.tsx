"use client";

import { asNumber } from "./answers";
import type { ControlOf } from "./field-props";
import { ScaleStrip } from "./scale-strip";
import { StepButtons } from "./step-buttons";

const TICKS = Array.from({ length: 11 }, (_, tick) => tick);

export function ScaleControl({
  field,
  value,
  onChange,
  wiring,
}: ControlOf<"scale">) {
  const number = asNumber(value);
  const endsId = `${wiring.id}-ends`;

  return (
    <div className="scale">
      <StepButtons value={number} onChange={onChange} about={wiring.labelledBy}>
        <span className="reading" aria-hidden="true">
          {number ?? <span className="empty-scale">Tap or slide</span>}
        </span>
      </StepButtons>
      <ScaleStrip
        value={number}
        onChange={(next) => onChange(next ?? undefined)}
        wiring={wiring}
        endsId={endsId}
      />
      <div className="ticks" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
      <div className="ends" aria-hidden="true">
        <span>{field.anchors[0]}</span>
        <span>{field.anchors[1]}</span>
      </div>
      <span id={endsId} className="vh">
        0 is {field.anchors[0]}, 10 is {field.anchors[1]}
      </span>
    </div>
  );
}
