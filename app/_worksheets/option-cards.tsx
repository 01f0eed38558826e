"use client";

import type { Wiring } from "./field-props";

type Option = { value: string; label: string; help?: string };

type Props = {
  options: readonly Option[];
  isChosen: (value: string) => boolean;
  onChoose: (value: string) => void;
  wiring: Wiring;
  /** Several may be chosen. */
  many?: boolean;
  /** Small pills in a row, for a question within a group. */
  pills?: boolean;
};

const SHORT = 14;
const isShort = (option: Option) =>
  option.label.length <= SHORT && !option.help;

export function OptionCards({
  options,
  isChosen,
  onChoose,
  wiring,
  many,
  pills,
}: Props) {
  const kind = many ? "checkbox" : "radio";
  const tight = options.every(isShort);
  const list = tight ? "four" : "option-list";

  return (
    <fieldset
      id={wiring.id}
      className={pills ? "pills" : list}
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
      data-invalid={wiring.invalid || undefined}
    >
      {options.map((option) => (
        <label key={option.value} className={pills ? "pill" : "choice"}>
          <input
            type={kind}
            className={many ? "box" : "radio"}
            name={wiring.id}
            value={option.value}
            checked={isChosen(option.value)}
            onChange={() => onChoose(option.value)}
          />
          <b>{option.label}</b>
          {option.help && <span className="detail">{option.help}</span>}
        </label>
      ))}
    </fieldset>
  );
}
