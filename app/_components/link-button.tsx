import type { Route } from "next";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { Icon } from "./icon";
import { PageLink } from "./page-link";

type Props<T extends string> = ButtonLook & {
  href: Route<T>;
  className?: string;
  children: ReactNode;
};

export function LinkButton<T extends string>({
  href,
  icon,
  className = "",
  children,
  ...look
}: Props<T>) {
  return (
    <PageLink href={href} className={`${buttonClass(look)} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </PageLink>
  );
}
