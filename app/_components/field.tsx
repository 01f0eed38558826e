import type { ComponentProps } from "react";

import { type FieldFace, FieldFrame } from "./field-frame";

type Props = FieldFace & ComponentProps<"input">;

export function Field({
  id,
  label,
  help,
  error,
  optional,
  aside,
  className = "",
  ...input
}: Props) {
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside }}>
      {(wiring) => (
        <input {...input} {...wiring} className={`input ${className}`} />
      )}
    </FieldFrame>
  );
}
