import type { ReactNode } from "react";

import { PageLink } from "@/app/_components/page-link";

type Props = {
  coupleId: string;
  names: { a: string; b: string };
  className: string;
  children: ReactNode;
};

/** Leads to the one page before a session; B does the same. */
export function BriefLink({ coupleId, names, className, children }: Props) {
  const words = `Brief of ${names.a} & ${names.b}`;
  return (
    <PageLink
      href={`/couples/${coupleId}/brief`}
      className={className}
      data-key="b"
      data-words={words}
      aria-keyshortcuts="b"
      aria-label={words}
    >
      {children}
    </PageLink>
  );
}
