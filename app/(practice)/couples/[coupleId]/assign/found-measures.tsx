import { buttonClass } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { listMeasures } from "@/server/measures/list-measures";

type Measure = Awaited<ReturnType<typeof listMeasures>>["measures"][number];

type Props = { coupleId: string; measures: readonly Measure[] };

const length = ({ items }: Measure): string =>
  items === 1 ? "1 question" : `${items} questions`;

/** The measures that fit what is searched, beside the worksheets: each leads to its own form. */
export function FoundMeasures({ coupleId, measures }: Props) {
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby="measures">
      <h2 id="measures" className="small soft">
        Measures, answered alone and scored
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {measures.map((one) => (
          <li key={one.slug}>
            <PageLink
              href={`/couples/${coupleId}/measures/send?of=${one.slug}`}
              data-row
              className={buttonClass({})}
              title={`${one.fullName}, ${length(one)}`}
            >
              <Icon name="reports" size={17} />
              {one.name}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
