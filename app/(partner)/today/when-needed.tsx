import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { getPartnerHome } from "@/server/homework/get-partner-home";

import { type Clock, momentWords } from "../_words/days";

type Entries = Awaited<ReturnType<typeof getPartnerHome>>["entries"];
type Props = { entries: Entries; clock: Clock };

function words(
  { minutes, isEnded, last, returnTime }: Entries[number],
  clock: Clock,
): string {
  if (isEnded) return "No new entries. Yours stay here";
  if (returnTime && !returnTime.isDue)
    return `You come back: ${momentWords(returnTime.dueAt, clock)}`;
  const length = `About ${minutes} minutes`;
  return last ? `${length}. Last: ${momentWords(last, clock)}` : length;
}

/** What can be begun anew without being given again, with one's own log of it behind each. */
export function WhenNeeded({ entries, clock }: Props) {
  const mine = entries.filter(({ isEnded, isFirst, count }) =>
    isEnded ? count > 0 : !isFirst,
  );
  if (mine.length === 0) return null;

  return (
    <section className="mt-9" aria-labelledby="needed">
      <h2 id="needed" className="title">
        When you need it
      </h2>
      <ul className="list mt-1">
        {mine.map((entry) => (
          <li key={entry.id}>
            <PageLink href={`/entries/${entry.id}`}>
              <span className="disc">
                <Icon name="text" size={20} />
              </span>
              <span className="grow">
                <b>{entry.title}</b>
                <br />
                <span className="soft">{words(entry, clock)}</span>
              </span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
