"use client";

import { FieldError } from "@/app/_components/field-frame";
import { PLAN_PARTS } from "@/server/worksheets/plan-rules";

import { asRecord, asText, withEntry } from "./answers";
import type { ControlOf } from "./field-props";

export function PlanControl({
  value,
  onChange,
  wiring,
  problems,
}: ControlOf<"plan">) {
  const plan = asRecord(value);

  function write(part: string, text: string) {
    const next = withEntry(plan, part, text === "" ? undefined : text);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  }

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="plan"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      {PLAN_PARTS.map(({ key, label }) => {
        const id = `${wiring.id}-${key}`;
        const problem = problems.find((each) => each.at === key)?.message;
        return (
          <div key={key} className="field">
            <label htmlFor={id}>{label}</label>
            <textarea
              id={id}
              rows={1}
              className="input"
              value={asText(plan[key])}
              aria-describedby={problem && `${id}-error`}
              aria-invalid={problem || wiring.invalid ? true : undefined}
              onChange={(event) => write(key, event.target.value)}
            />
            {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
          </div>
        );
      })}
    </fieldset>
  );
}
