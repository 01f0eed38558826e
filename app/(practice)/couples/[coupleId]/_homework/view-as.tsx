import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";

import type { Names, Sides } from "../_words/homework-words";

type Props = {
  coupleId: string;
  assignmentId: string;
  title: string;
  sides: Sides;
  names: Names;
};

const SEATS = ["a", "b"] as const;

/** The way to what each of them has before them. */
export function ViewAs(props: Props) {
  const { coupleId, assignmentId, title, sides, names } = props;
  return (
    <span className="view-as small soft">
      View as
      {SEATS.filter((seat) => sides[seat].isAsked).map((seat) => (
        <PageLink
          key={seat}
          href={`/couples/${coupleId}/homework/${assignmentId}/as/${seat}`}
          data-key="v"
          aria-keyshortcuts="v"
          aria-label={`View ${title} as ${names[seat]}`}
        >
          <Person seat={seat} name={names[seat]} />
        </PageLink>
      ))}
    </span>
  );
}
