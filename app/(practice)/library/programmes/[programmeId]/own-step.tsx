import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Icon } from "@/app/_components/icon";
import { Select } from "@/app/_components/select";

import { WAITS_FOR_A_HAND } from "../../../_library/library-words";
import type { Step } from "./programme-form";

type Props = {
  step: Step;
  at: number;
  of: number;
  onMove: (to: number) => void;
  onChange: (step: Step) => void;
  onRemove: () => void;
};

const WAITS = [
  { value: "start", label: "The start" },
  { value: "given", label: "What was given last" },
  { value: "session", label: "The next session" },
  { value: "opened", label: "Opening what was given last" },
];

const isWait = (value: string): value is Step["wait"]["after"] =>
  WAITS.some((one) => one.value === value);

export function OwnStep({ step, at, of, onMove, onChange, onRemove }: Props) {
  const { title, wait } = step;
  const arrow = (part: "up" | "lower", to: number) => (
    <button
      type="button"
      className="icon-btn"
      aria-label={`Move ${title} ${part === "up" ? "up" : "down"}`}
      aria-disabled={to < 0 || to >= of || undefined}
      onClick={() => onMove(to)}
    >
      <Icon name={part} size={18} />
    </button>
  );
  return (
    <li>
      <span className="grow">
        <strong>
          {at + 1}. {title}
        </strong>
        {step.hint && <span className="small soft block">{step.hint}</span>}
        {step.missing && (
          <span className="small block">{WAITS_FOR_A_HAND[step.missing]}</span>
        )}
      </span>
      <span className="acts">
        <Button kind="text" aria-label={`Take out ${title}`} onClick={onRemove}>
          Take out
        </Button>
        {arrow("up", at - 1)}
        {arrow("lower", at + 1)}
      </span>
      <div className="grid w-full gap-3 sm:grid-cols-2">
        <Field
          label="Days after"
          type="number"
          inputMode="numeric"
          name={`days-${step.key}`}
          min={0}
          max={366}
          value={String(wait.days)}
          onChange={({ target: { value } }) =>
            onChange({ ...step, wait: { ...wait, days: Number(value) } })
          }
        />
        <Select
          label="Counted from"
          name={`after-${step.key}`}
          options={WAITS}
          value={wait.after}
          onChange={({ target: { value } }) =>
            isWait(value) &&
            onChange({ ...step, wait: { ...wait, after: value } })
          }
        />
      </div>
    </li>
  );
}
