import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import { isOpen } from "@/server/disclosures/disclosure-rules";
import type { Disclosure } from "@/server/disclosures/listed";

import {
  disclosureHeadline,
  stateWords,
  whoTold,
} from "../_words/disclosure-words";
import type { Clock } from "../_words/when";

type Props = {
  coupleId: string;
  disclosures: readonly (Disclosure & { isDue: boolean })[];
  clock: Clock;
};

const MOST = 5;

/** What was told alone and is worked with. It stands here for every couple alike, also where there is nothing. */
export function DisclosuresSection({ coupleId, disclosures, clock }: Props) {
  const open = disclosures.filter(({ standing }) => isOpen(standing));
  const all = `/couples/${coupleId}/disclosures` as const;
  return (
    <section aria-labelledby="disclosures">
      <SectionHead
        id="disclosures"
        title="Told you alone"
        count={open.length || undefined}
      />
      <ul className="lines">
        {open.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <PageLink
              href={`/couples/${coupleId}/disclosures/${one.id}`}
              className="flex min-h-11 w-full items-center gap-2"
            >
              <span className="grow">{disclosureHeadline(one)}</span>
              <span
                className={one.isDue ? "small text-alarm-ink" : "soft small"}
              >
                {stateWords(one.standing, whoTold(one), clock)}
              </span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink
            href={all}
            className="flex min-h-11 w-full items-center gap-2"
          >
            <span className="grow">
              {disclosures.length > 0
                ? "All disclosures"
                : "Disclosures, and what was told in a talk alone"}
            </span>
            <Icon name="on" />
          </PageLink>
        </li>
      </ul>
    </section>
  );
}
