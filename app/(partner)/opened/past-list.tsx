import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { getPartnerHome } from "@/server/homework/get-partner-home";

type Past = Awaited<ReturnType<typeof getPartnerHome>>["past"];

/** One's own parts that take no change any more; why one ended is on none of them. */
export function PastList({ past }: { past: Past }) {
  if (past.length === 0) return null;
  return (
    <section className="mt-9" aria-labelledby="past">
      <h2 id="past" className="title">
        Past
      </h2>
      <p className="soft mt-1">What you wrote stays here for you to read.</p>
      <ul className="list mt-2">
        {past.toReversed().map(({ id, title }) => (
          <li key={id}>
            <PageLink href={`/homework/${id}`}>
              <span className="grow">
                <b>{title}</b>
                <br />
                <span className="soft">Your part is done</span>
              </span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
