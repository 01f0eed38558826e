import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type Props<T extends string> = Omit<
  ComponentProps<"a">,
  "href" | "ref" | "popover"
> & { href: Route<T> };

/** Never fetched ahead: a page is a read of somebody's record, made when somebody opens it. */
export function PageLink<T extends string>({ href, ...rest }: Props<T>) {
  return <Link {...rest} href={href} prefetch={false} />;
}
