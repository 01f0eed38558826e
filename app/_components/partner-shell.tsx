import type { Route } from "next";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { Icon } from "./icon";
import { PageLink } from "./page-link";
import { QuickExit } from "./quick-exit";
import { type NavItem, TabLinks } from "./tab-links";
import { ToastHost } from "./toast-host";

type Props<T extends string> = {
  /** The practice's name. On a page inside another one `back` stands in its place. */
  brand: string;
  back?: { href: Route<T>; label: string };
  tabs?: readonly NavItem[];
  current?: string;
  /** 440 instead of 560: for signing in. */
  narrow?: boolean;
  /** 820: for two people's words side by side. */
  wide?: boolean;
  children: ReactNode;
};

/** One column, Leave always in the same place. */
export function PartnerShell<T extends string>({
  brand,
  back,
  tabs,
  current,
  narrow,
  wide,
  children,
}: Props<T>) {
  return (
    <div className="phone">
      <a className="skip" href="#main">
        Go to the page
      </a>
      <header className="top">
        {back ? (
          <PageLink className="leave start" href={back.href}>
            <Icon name="back" size={20} />
            {back.label}
          </PageLink>
        ) : (
          <Brand name={brand} />
        )}
        <QuickExit />
      </header>
      <main id="main" className={narrow ? "narrow" : wide ? "wide" : undefined}>
        {children}
      </main>
      {tabs && <TabLinks items={tabs} current={current} />}
      <ToastHost />
    </div>
  );
}
