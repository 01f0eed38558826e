import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";
import type { Names } from "../_words/homework-words";
import { latelyWords } from "../acts/act-words";

type Props = { coupleId: string; acts: Brief["acts"]; names: Names };

/** One line: how far each is with their small act of these days. */
export function SmallActs({ coupleId, acts, names }: Props) {
  if (!acts) return null;
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
            {latelyWords(acts, names)}
          </PageLink>
        </li>
      </ul>
    </section>
  );
}
