import type { Route } from "next";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { CoupleProgramme } from "@/server/pathways/get-programme";

import type { Clock } from "../_words/when";
import { whyNext } from "../programme/step-words";

type Props = {
  coupleId: string;
  pathway: CoupleProgramme["pathway"];
  clock: Clock;
};

/** "Next in the programme: Our negative cycle", with why; or the way to set one up. */
export function NextInProgramme({ coupleId, pathway, clock }: Props) {
  const next = pathway?.steps.find(({ id }) => id === pathway.next?.stepId);
  return (
    <section aria-labelledby="programme">
      <SectionHead id="programme" title="Programme" />
      <ul className="lines">
        <li>
          <Icon name="assign" size={17} />
          <span className="grow">
            <PageLink
              href={`/couples/${coupleId}/programme` as Route}
              className="strong no-underline after:absolute after:inset-0 after:rounded-chip"
            >
              {pathway
                ? next
                  ? `Next in the programme: ${next.title}`
                  : pathway.title
                : "Set up a programme"}
            </PageLink>
            <span className="small soft block">
              {pathway
                ? ((next && whyNext(pathway, clock)) ?? "Nothing is next.")
                : "Weeks of work in order, a step at a time."}
            </span>
          </span>
        </li>
      </ul>
    </section>
  );
}
