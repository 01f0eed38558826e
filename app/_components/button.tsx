import type { ComponentProps, MouseEvent } from "react";

import { Icon, type IconName } from "./icon";

export type ButtonKind = "main" | "quiet" | "text" | "danger";

export type ButtonLook = {
  kind?: ButtonKind;
  /** By default the shell decides: 52 high for a partner, 36 for staff. */
  size?: "partner" | "staff";
  block?: boolean;
  icon?: IconName;
};

type Props = Omit<ComponentProps<"button">, "disabled"> &
  ButtonLook & {
    /** Keeps the width and the focus, and lets nothing through. */
    busy?: boolean;
    busyLabel?: string;
  };

const stop = (event: MouseEvent) => event.preventDefault();

export function buttonClass({ kind = "quiet", size, block }: ButtonLook) {
  return ["btn", kind, size, block && "full"].filter(Boolean).join(" ");
}

/** There is no `disabled`: a button that cannot be used yet says why when it is pressed. */
export function Button({
  kind,
  size,
  block,
  icon,
  busy = false,
  busyLabel = "Sending",
  className = "",
  type = "button",
  onClick,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`${buttonClass({ kind, size, block })} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? stop : onClick}
    >
      <span className="face">
        {icon && <Icon name={icon} />}
        {children}
      </span>
      {busy && (
        <span className="busy">
          <Icon name="clock" />
          {busyLabel}
        </span>
      )}
    </button>
  );
}
