import type { Route } from "next";
import { PageLink } from "./page-link";

type Props<T extends string> = {
  href: Route<T>;
  /** The number for emergencies of the practice's country. */
  emergency: string;
};

/** Stands under every form and page of a partner, in the same words. */
export function SafetyFooter<T extends string>({ href, emergency }: Props<T>) {
  return (
    <p className="safety">
      Nobody watches this page around the clock. If you or someone else could be
      in danger, call <a href={`tel:${emergency}`}>{emergency}</a> now, or see{" "}
      <PageLink href={href}>Help &amp; safety</PageLink>.
    </p>
  );
}
