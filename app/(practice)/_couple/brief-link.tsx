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
  return (
    <PageLink
      href={`/couples/${coupleId}/brief`}
      className={className}
      data-key="b"
      data-words={`Brief of ${names.a} & ${names.b}`}
      aria-keyshortcuts="b"
    >
      {children}
    </PageLink>
  );
}
