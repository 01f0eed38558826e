import type { Route } from "next";
import type { ReactNode } from "react";
import { FindButton } from "./find-button";
import { Icon } from "./icon";
import { PageLink } from "./page-link";

type Props<T extends string> = {
  /** The page's h1, or the way here: `back` and then the title. */
  title: string;
  back?: { href: Route<T>; label: string };
  /** Where the page has its own h1 below. */
  quiet?: boolean;
  /** Chips, save state and actions; the main action last. */
  children?: ReactNode;
};

export function StaffBar<T extends string>({
  title,
  back,
  quiet,
  children,
}: Props<T>) {
  const Heading = quiet ? "span" : "h1";

  return (
    <header className="bar">
      {back && (
        <>
          <PageLink className="bar-back" href={back.href}>
            <Icon name="back" />
            {back.label}
          </PageLink>
          <span className="faint" aria-hidden="true">
            /
          </span>
        </>
      )}
      <Heading className={back ? "strong" : "title"}>{title}</Heading>
      <div className="bar-acts">{children ?? <FindButton />}</div>
    </header>
  );
}
