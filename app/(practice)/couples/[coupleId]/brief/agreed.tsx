import { AudienceMark } from "@/app/_components/audience-mark";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import type { Brief } from "@/server/brief/get-brief";

import { type Clock, dayWords } from "../_words/when";

type Props = {
  coupleId: string;
  agreed: Brief["agreed"];
  title: string;
  /** Who reads it: all who wrote it together. */
  readers: string;
  clock: Clock;
};

/** What both said they would do, in the words they wrote together. */
export function Agreed({ coupleId, agreed, title, readers, clock }: Props) {
  if (agreed.length === 0) return null;
  return (
    <section aria-labelledby="brief-agreed">
      <SectionHead id="brief-agreed" title={title}>
        <AudienceMark bare audience="couple" words={readers} />
      </SectionHead>
      <ul className="lines">
        {agreed.map((one) => (
          <li key={one.assignmentId} className="!items-start">
            <div className="grow">
              {one.said.map(({ key, label, lines }) => (
                <div key={key} className="brief-said">
                  <h3 className="small soft">{label}</h3>
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </div>
              ))}
              <p className="small soft">
                <PageLink
                  href={`/couples/${coupleId}/homework/${one.assignmentId}`}
                  data-row
                  className="after:absolute after:inset-0 after:rounded-chip"
                >
                  {one.title}
                </PageLink>
                , {dayWords(one.savedAt, clock)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
