import { type ReactNode, useId } from "react";

import { FieldError } from "./field-frame";

export type Choice<T extends string> = {
  value: T;
  label: ReactNode;
  /** The consequence, under the bold line. */
  detail?: ReactNode;
};

type Props<T extends string> = {
  legend: ReactNode;
  /** For a group whose question already stands above as a heading. */
  legendHidden?: boolean;
  name: string;
  choices: readonly Choice<T>[];
  help?: ReactNode;
  error?: string | null;
  /** Without `onChange` the form keeps the choice; `initial` is what stands first. */
  initial?: T;
  value?: T | null;
  onChange?: (value: T) => void;
  /** Two columns of plain words. */
  pairs?: boolean;
};

/** Fixed order, and nothing chosen beforehand unless the caller says so. */
export function ChoiceCards<T extends string>({
  legend,
  legendHidden,
  name,
  choices,
  help,
  error,
  initial,
  value,
  onChange,
  pairs,
}: Props<T>) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`];

  return (
    <fieldset
      className="choices"
      data-invalid={error ? true : undefined}
      aria-describedby={described.filter(Boolean).join(" ") || undefined}
    >
      <legend className={legendHidden ? "vh" : "field-legend"}>{legend}</legend>
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      <div className={pairs ? "four" : undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              className="radio"
              name={name}
              value={choice.value}
              {...(onChange
                ? {
                    checked: value === choice.value,
                    onChange: () => onChange(choice.value),
                  }
                : { defaultChecked: initial === choice.value })}
            />
            <b>{choice.label}</b>
            {choice.detail && <span className="detail">{choice.detail}</span>}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
