import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

type Props = {
  tone?: "plain" | "kelp" | "alarm";
  icon?: IconName;
  title?: ReactNode;
  action?: ReactNode;
  /** Read aloud when it appears: for the outcome of something just done. */
  live?: boolean;
  children?: ReactNode;
};

export function Notice({
  tone = "plain",
  icon = "info",
  title,
  action,
  live,
  children,
}: Props) {
  return (
    <div className={`note ${tone}`} role={live ? "status" : undefined}>
      <Icon name={icon} />
      <div className="grow">
        {title && <p className="note-title">{title}</p>}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
      {action}
    </div>
  );
}
