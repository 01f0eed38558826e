import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";

import type { Names } from "../../../../_words/homework-words";

type Props = {
  coupleId: string;
  assignmentId: string;
  seats: readonly Seat[];
  seat: Seat;
  names: Names;
};

/** From the one to the other, where both were given it. */
export function WhoseView(props: Props) {
  const { coupleId, assignmentId, seats, seat, names } = props;
  if (seats.length < 2) return <Person seat={seat} name={names[seat]} />;

  return (
    <nav className="seg whose-view" aria-label="Whose view">
      {seats.map((one) => (
        <PageLink
          key={one}
          href={`/couples/${coupleId}/homework/${assignmentId}/as/${one}`}
          aria-current={one === seat ? "page" : undefined}
        >
          <Person seat={one} name={names[one]} />
        </PageLink>
      ))}
    </nav>
  );
}
