import type { Route } from "next";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { listOwn } from "@/server/builder/list-own";

type Props = { worksheets: Awaited<ReturnType<typeof listOwn>> };

/** What the library does not list: begun and never published, or put away. */
export function InTheMaking({ worksheets }: Props) {
  const [begun, away] = [false, true].map((isAway) =>
    worksheets.filter(({ isPutAway }) => isPutAway === isAway),
  );
  return (
    <>
      {begun && begun.length > 0 && (
        <section aria-labelledby="making" className="mt-5">
          <div className="sect plain">
            <h2 id="making">Being written, and not in the library yet</h2>
          </div>
          <Rows worksheets={begun} />
        </section>
      )}
      {away && away.length > 0 && (
        <details className="mt-5">
          <summary className="narrow-title">
            Put away <Icon name="down" size={16} />
          </summary>
          <Rows worksheets={away} />
        </details>
      )}
    </>
  );
}

function Rows({ worksheets }: Props) {
  return (
    <ul className="lines mt-2">
      {worksheets.map(({ slug, title }) => (
        <li key={slug} className="hover:bg-sunken">
          <PageLink
            href={`/library/${slug}/edit` as Route}
            className="grow no-underline after:absolute after:inset-0 after:rounded-chip"
          >
            {title.trim() || "A worksheet without a title"}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
