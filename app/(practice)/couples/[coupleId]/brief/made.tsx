import { AudienceMark } from "@/app/_components/audience-mark";
import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";
import { Picture } from "@/app/_worksheets/picture";
import type { Brief } from "@/server/brief/get-brief";

import { type Clock, dayWords } from "../_words/when";

type Props = {
  coupleId: string;
  made: Brief["made"];
  title: string;
  readers: string;
  clock: Clock;
};

/** The last picture of what both made, small; both of them have it before them already. */
export function Made({ coupleId, made, title, readers, clock }: Props) {
  if (!made) return null;
  const { assignmentId, picture, words, savedAt } = made;
  return (
    <section aria-labelledby="brief-made">
      <SectionHead id="brief-made" title={title}>
        <AudienceMark bare audience="couple" words={readers} />
      </SectionHead>
      <ul className="lines">
        <li className="brief-made">
          <Picture picture={picture} words={words} />
          <div className="grow">
            {words && <p>{words}</p>}
            <p className="small soft">
              <PageLink
                href={`/couples/${coupleId}/homework/${assignmentId}`}
                data-row
                className="after:absolute after:inset-0 after:rounded-chip"
              >
                {made.title}
              </PageLink>
              , {dayWords(savedAt, clock)}
            </p>
          </div>
        </li>
      </ul>
    </section>
  );
}
