import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";
import type { Names } from "../_words/homework-words";
import { latelyWords } from "../acts/act-words";

type Props = Pick<Brief, "acts" | "hadDate"> & {
  coupleId: string;
  names: Names;
};

/** One line: how far each is with their small act of these days, and whether they had a date. */
export function SmallActs({ coupleId, acts, hadDate, names }: Props) {
  if (!acts && !hadDate) return null;
  return (
    <section aria-labelledby="brief-acts">
      <SectionHead id="brief-acts" title="Small acts this week" />
      <ul className="lines brief-rows">
        <li>
          <PageLink
            href={`/couples/${coupleId}/acts`}
            data-row
            className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
          >
            {latelyWords(acts, hadDate, names)}
          </PageLink>
        </li>
      </ul>
    </section>
  );
}
