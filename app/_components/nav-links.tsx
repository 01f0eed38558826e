"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { Fragment, type ReactNode } from "react";

import { PageLink } from "./page-link";

type Entry = {
  href: Route;
  face: ReactNode;
  later?: boolean;
  /** Drawn before this link, as the space that pushes it down. */
  before?: ReactNode;
};

type Props = { entries: readonly Entry[]; current?: string };

const isAt = (path: string, href: string) =>
  path === href || (href !== "/" && path.startsWith(`${href}/`));

/** The longest address that fits the path is the current one. */
export function NavLinks({ entries, current }: Props) {
  const path = usePathname();
  const [fitting] = entries
    .map(({ href }) => href)
    .filter((href) => isAt(path, href))
    .sort((x, y) => y.length - x.length);
  const here = current ?? fitting;

  return entries.map((entry) => (
    <Fragment key={entry.href}>
      {entry.before}
      <PageLink
        href={entry.href}
        className={entry.later ? "later" : undefined}
        aria-current={entry.href === here ? "page" : undefined}
      >
        {entry.face}
      </PageLink>
    </Fragment>
  ));
}
