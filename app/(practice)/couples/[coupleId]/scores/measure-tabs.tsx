import { PageLink } from "@/app/_components/page-link";

import type { Scored } from "./score-data";

type Props = {
  coupleId: string;
  measures: readonly Pick<Scored, "slug" | "name">[];
  chosen: string | undefined;
};

export function MeasureTabs({ coupleId, measures, chosen }: Props) {
  if (measures.length < 2) return null;
  return (
    <nav aria-label="Measures">
      <ul className="seg flex-wrap">
        {measures.map(({ slug, name }) => (
          <li key={slug}>
            <PageLink
              href={`/couples/${coupleId}/scores?of=${slug}`}
              aria-current={slug === chosen ? "page" : undefined}
              className="no-underline"
            >
              <span className={slug === chosen ? "on" : undefined}>{name}</span>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
