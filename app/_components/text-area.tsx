import type { ComponentProps } from "react";

import { type FieldFace, FieldFrame } from "./field-frame";
import { GrowingText } from "./growing-text";

type Props = FieldFace & ComponentProps<typeof GrowingText>;

export function TextArea({
  id,
  label,
  help,
  error,
  optional,
  aside,
  rows = 4,
  ...area
}: Props) {
  return (
    <FieldFrame {...{ id, label, help, error, optional, aside }}>
      {(wiring) => <GrowingText {...area} {...wiring} rows={rows} />}
    </FieldFrame>
  );
}
