import { type ReactNode, useId } from "react";

import { Icon } from "./icon";

export type FieldFace = {
  label: ReactNode;
  help?: ReactNode;
  /** One sentence that says how to mend it. Of a list only the first is shown. */
  error?: string | readonly string[] | null;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** At the right of the label: a link, a "Show". */
  aside?: ReactNode;
};

export type FieldWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = FieldFace & {
  id?: string;
  children: (wiring: FieldWiring) => ReactNode;
};

export function FieldFrame({ id, label, help, error, ...face }: Props) {
  const made = useId();
  const own = id ?? made;
  const mend = typeof error === "string" ? error : error?.[0];
  const described = [help && `${own}-help`, mend && `${own}-error`];

  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={own}>
          {label}
          {face.optional && <span className="soft"> (optional)</span>}
        </label>
        {face.aside}
      </div>
      {face.children({
        id: own,
        "aria-describedby": described.filter(Boolean).join(" ") || undefined,
        "aria-invalid": mend ? true : undefined,
      })}
      {help && (
        <p id={`${own}-help`} className="field-help">
          {help}
        </p>
      )}
      {mend && <FieldError id={`${own}-error`}>{mend}</FieldError>}
    </div>
  );
}

export function FieldError({
  id,
  children,
}: {
  id?: string;
  children: ReactNode;
}) {
  return (
    <p id={id} className="field-error">
      <Icon name="alert" size={17} />
      <span>{children}</span>
    </p>
  );
}
