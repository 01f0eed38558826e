import { LinkButton } from "@/app/_components/link-button";
import type { getPartnerHome } from "@/server/homework/get-partner-home";

import { type Clock, momentWords } from "../_words/days";

type Props = {
  entries: Awaited<ReturnType<typeof getPartnerHome>>["entries"];
  clock: Clock;
};

/** The time that somebody set for themselves has come. */
export function ReturnDue({ entries, clock }: Props) {
  const due = entries.find(({ returnTime }) => returnTime?.isDue);
  if (!due?.returnTime) return null;

  return (
    <section className="card mb-4 p-5" aria-labelledby="back">
      <h2 id="back" className="title">
        You said you would be back: {momentWords(due.returnTime.dueAt, clock)}
      </h2>
      <LinkButton block className="mt-3.5" href={`/entries/${due.id}`}>
        Go on
      </LinkButton>
    </section>
  );
}
