import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { CoupleHomework } from "@/server/homework/couple-homework-rules";

type Props = {
  coupleId: string;
  homework: readonly Pick<CoupleHomework, "offersActs" | "hasJar" | "reveal">[];
};

/** Leads to the small acts of both, once something is open that they pick from. */
export function ActsSection({ coupleId, homework }: Props) {
  const isOffered = homework.some(
    ({ offersActs, hasJar, reveal }) =>
      hasJar || (offersActs && reveal?.openness === "open"),
  );
  if (!isOffered) return null;
  return (
    <section aria-labelledby="acts">
      <SectionHead id="acts" title="Small acts" />
      <ul className="lines">
        <li>
          <Icon name="reports" size={17} />
          <span className="grow">
            <PageLink
              href={`/couples/${coupleId}/acts`}
              data-row
              className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
            >
              What each does for the other
            </PageLink>
            <span className="small soft block">and how it landed</span>
          </span>
        </li>
      </ul>
    </section>
  );
}
