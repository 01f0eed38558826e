import type { Route } from "next";

import { Icon, type IconName } from "./icon";
import { NavLinks } from "./nav-links";

export type NavItem = {
  href: Route;
  label: string;
  icon: IconName;
  count?: number;
  /** Has no place at the bottom of a narrow screen. */
  later?: boolean;
};

type Props = { items: readonly NavItem[]; current?: string };

/** The pictures are drawn on the server; only knowing where one is needs the browser. */
export function TabLinks({ items, current }: Props) {
  const entries = items.map(({ href, icon, label }) => ({
    href,
    face: (
      <>
        <Icon name={icon} size={23} weight={1.6} />
        {label}
      </>
    ),
  }));

  return (
    <nav className="tabs" aria-label="Main">
      <NavLinks entries={entries} current={current} />
    </nav>
  );
}
