"use client";

import { Button } from "@/app/_components/button";
import { clockAt, momentFrom, momentOf } from "@/server/worksheets/time-rules";

import type { ControlOf } from "./field-props";

/** This minute on the writer's own clock. */
function now(): { day: string; time: string } {
  const at = new Date();
  const [day = "", time = ""] = clockAt(at, -at.getTimezoneOffset()).split("T");
  return { day, time };
}

export function DatetimeControl({
  value,
  onChange,
  wiring,
}: ControlOf<"datetime">) {
  const moment = momentOf(value) ?? { day: "", time: "" };
  const keep = (next: typeof moment) => onChange(momentFrom(next) || undefined);

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="moment"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      <label className="field">
        <span>Day</span>
        <input
          type="date"
          className="input"
          value={moment.day}
          aria-invalid={wiring.invalid || undefined}
          onChange={(event) => keep({ ...moment, day: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Time</span>
        <input
          type="time"
          className="input"
          value={moment.time}
          aria-invalid={wiring.invalid || undefined}
          onChange={(event) => keep({ ...moment, time: event.target.value })}
        />
      </label>
      <Button icon="clock" onClick={() => keep(now())}>
        Now
      </Button>
    </fieldset>
  );
}
