import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Segments } from "@/app/_components/segments";
import { Select } from "@/app/_components/select";
import { staysOpen } from "@/server/homework/entry-rules";

import type { NextSession } from "../_changes/due-field";
import type { Problem } from "../_changes/problem";
import { fitting, type Plan, type Worksheet } from "./plan";

type Props = {
  plan: Plan;
  onPlan: (plan: Plan) => void;
  worksheet: Worksheet;
  afterNext: NextSession;
  today: string;
  fields: Problem["fields"];
};

const EVERY = [
  { value: "", label: "Once" },
  { value: "week", label: "Every week" },
  { value: "two_weeks", label: "Every 2 weeks" },
  { value: "month", label: "Every month" },
];

const isEvery = (value: string): value is Plan["every"] =>
  EVERY.some((one) => one.value === value);

/** When it begins, how often it comes and when it stops. What stands with them has none of it. */
export function RepeatFields({
  plan,
  onPlan,
  worksheet,
  afterNext,
  today,
  fields,
}: Props) {
  const { sharing } = fitting(plan, worksheet);
  if (staysOpen(worksheet.worksheet, sharing) || worksheet.unlockWhen) {
    return null;
  }
  const comesAgain = plan.every !== "";
  const isForBoth = sharing === "reveal" || sharing === "shared";

  return (
    <div className="grid gap-5">
      <div className="grid justify-items-start gap-3">
        <Segments
          labelShown
          label="Begins"
          name="begins"
          options={[
            { value: "now", label: "Now" },
            { value: "day", label: "On a day" },
            ...(afterNext
              ? ([{ value: "session", label: "Session after next" }] as const)
              : []),
          ]}
          value={plan.begins}
          onChange={(begins) => onPlan({ ...plan, begins })}
        />
        {plan.begins === "day" && (
          <div className="w-full max-w-80">
            <Field
              label="First day"
              type="date"
              name="startsOn"
              min={today}
              value={plan.startsOn}
              onChange={(event) =>
                onPlan({ ...plan, startsOn: event.target.value })
              }
              error={fields.startsOn}
            />
          </div>
        )}
        {plan.begins === "session" && (
          <>
            <p className="soft">
              {afterNext?.words}. If that session moves, the beginning moves
              with it.
            </p>
            {fields.startsOn?.[0] && (
              <FieldError>{fields.startsOn[0]}</FieldError>
            )}
          </>
        )}
      </div>
      <div className="max-w-80">
        <Select
          label="How often"
          name="every"
          options={EVERY}
          value={plan.every}
          onChange={({ target: { value } }) =>
            isEvery(value) && onPlan({ ...plan, every: value })
          }
          error={fields.every}
        />
      </div>
      {comesAgain && (
        <div className="grid justify-items-start gap-3">
          <Segments
            labelShown
            label="Stops"
            name="stops"
            options={[
              { value: "never", label: "When you say so" },
              { value: "times", label: "After some times" },
              { value: "day", label: "On a day" },
            ]}
            value={plan.stops}
            onChange={(stops) => onPlan({ ...plan, stops })}
          />
          {plan.stops === "times" && (
            <div className="w-full max-w-40">
              <Field
                label="How many times"
                type="number"
                inputMode="numeric"
                name="turns"
                min={1}
                max={104}
                value={plan.turns}
                onChange={(event) =>
                  onPlan({ ...plan, turns: event.target.value })
                }
                error={fields.turns}
              />
            </div>
          )}
          {plan.stops === "day" && (
            <div className="w-full max-w-80">
              <Field
                label="Last day"
                type="date"
                name="untilOn"
                min={today}
                value={plan.untilOn}
                onChange={(event) =>
                  onPlan({ ...plan, untilOn: event.target.value })
                }
                error={fields.untilOn}
              />
            </div>
          )}
          <p className="soft">
            {isForBoth
              ? "It comes on its day, whatever either of them has done."
              : "While one still waits with somebody, no second one comes to them."}
          </p>
        </div>
      )}
    </div>
  );
}
