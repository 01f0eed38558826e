import { PageLink } from "@/app/_components/page-link";
import { SectionHead } from "@/app/_components/section-head";

import { HoldButton } from "../homework/[assignmentId]/hold-button";
import type { Acts } from "./act-words";

type Props = {
  coupleId: string;
  sources: Acts["sources"];
};

const HELD = {
  therapist: "Held. Nothing more that is done is shown to the other.",
  safety: "Held for safety. Nothing more that is done is shown to the other.",
  review:
    "Held while a safety review is open. Nothing more that is done is shown to the other.",
};

/** Where their small acts come from, and the way to stop them: on their screens nothing changes. */
export function PickedFrom({ coupleId, sources }: Props) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="picked-from">
      <SectionHead id="picked-from" title="Where they pick from" />
      <ul className="lines">
        {sources.map(({ assignmentId, title, heldFor }) => (
          <li key={assignmentId} className="flex-wrap">
            <span className="min-w-60 grow">
              <PageLink
                href={`/couples/${coupleId}/homework/${assignmentId}`}
                className="strong"
              >
                {title}
              </PageLink>
              <span className="small soft block">
                {heldFor
                  ? HELD[heldFor]
                  : "What one has done is shown to the other the next morning. Hold it to stop that; on their screens nothing changes."}
              </span>
            </span>
            <HoldButton assignmentId={assignmentId} heldFor={heldFor} />
          </li>
        ))}
      </ul>
    </section>
  );
}
