import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import type { Names } from "../_words/homework-words";

type Props = { coupleId: string; names: Names };

const SEATS = ["a", "b"] as const;

/** The way to each one's sealed record. It stands here for every couple alike, whatever is in it. */
export function SafetySection({ coupleId, names }: Props) {
  return (
    <section aria-labelledby="safety">
      <SectionHead id="safety" title="Safety" />
      <ul className="lines">
        {SEATS.map((seat) => (
          <li key={seat}>
            <PageLink
              href={`/couples/${coupleId}/safety/${seat}`}
              className="flex min-h-11 w-full items-center gap-2"
            >
              <span className="grow">
                <span className="vh">Safety record of </span>
                <Person seat={seat} name={names[seat]} />
              </span>
              <span className="soft small">sealed</span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
