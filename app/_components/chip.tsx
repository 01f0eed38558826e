import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

type Props = {
  tone?: "plain" | "line" | "kelp" | "alarm" | "veil";
  icon?: IconName;
  children: ReactNode;
};

export function Chip({ tone = "plain", icon, children }: Props) {
  return (
    <span className={`chip ${tone === "plain" ? "" : tone}`}>
      {icon && <Icon name={icon} size={15} weight={2} />}
      {children}
    </span>
  );
}
