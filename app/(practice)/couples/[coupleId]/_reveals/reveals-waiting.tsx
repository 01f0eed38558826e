import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";

import type { Homework } from "../_homework/group-homework";
import { ViewAs } from "../_homework/view-as";
import {
  agreementWords,
  type Names,
  partsWords,
  shownTo,
} from "../_words/homework-words";
import { HoldButton } from "../homework/[assignmentId]/hold-button";

type Props = {
  coupleId: string;
  names: Names;
  ready: readonly Homework[];
};

/** What is agreed to: read it first, then open it with them. */
export function RevealsWaiting({ coupleId, names, ready }: Props) {
  if (ready.length === 0) return null;
  return (
    <section aria-labelledby="reveals-waiting">
      <SectionHead
        id="reveals-waiting"
        title="Ready for you to open"
        count={ready.length}
      />
      <ul>
        {ready.map(({ id, title, sides }) => (
          <li key={id} className="border-line border-b py-4 last:border-0">
            <h3 className="strong">{title}</h3>
            <p className="small soft">
              {partsWords(sides, names)}. {agreementWords(sides, names)}
            </p>
            <div className="mt-3 grid grid-cols-2 gap-2">
              <LinkButton href={`/couples/${coupleId}/homework/${id}`}>
                {shownTo(sides, names) ? "Read it" : "Read both"}
              </LinkButton>
              <HoldButton assignmentId={id} heldFor={null} />
            </div>
            <p className="mt-2">
              <ViewAs
                coupleId={coupleId}
                assignmentId={id}
                title={title}
                sides={sides}
                names={names}
              />
            </p>
          </li>
        ))}
      </ul>
      <p className="small soft">
        A hold reads like any wait. Neither of them can tell.
      </p>
    </section>
  );
}
