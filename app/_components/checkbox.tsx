import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  help?: ReactNode;
};

export function Checkbox({ label, help, className = "", ...input }: Props) {
  const id = useId();

  return (
    <label className="tick">
      <input
        {...input}
        type="checkbox"
        className={`box ${className}`}
        aria-describedby={help ? id : undefined}
      />
      <span>
        {label}
        {help && (
          <span id={id} className="field-help">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
