import type { ComponentProps } from "react";

import { type FieldFace, FieldFrame } from "./field-frame";
import { Icon } from "./icon";

type Props = FieldFace &
  ComponentProps<"select"> & {
    options: readonly { value: string; label: string }[];
    /** Shown first and empty, where nothing may be chosen for the person. */
    placeholder?: string;
  };

export function Select({
  id,
  label,
  help,
  error,
  optional,
  aside,
  options,
  placeholder,
  className = "",
  ...select
}: Props) {
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside }}>
      {(wiring) => (
        <span className="select">
          <select {...select} {...wiring} className={`input ${className}`}>
            {placeholder && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </FieldFrame>
  );
}
