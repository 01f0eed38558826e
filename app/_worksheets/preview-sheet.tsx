import type { ReactNode } from "react";

import { Person } from "@/app/_components/person";
import type { Seat } from "@/app/_components/seat";

type Props = {
  author: { seat: Seat; name: string };
  /** "as on Ben’s phone" */
  aside: string;
  children: ReactNode;
};

/** The frame around `ViewBlocks` while its author decides. */
export function PreviewSheet({ author, aside, children }: Props) {
  return (
    <figure className={`sheet ${author.seat}`}>
      <figcaption>
        <Person {...author} />
        <span className="soft">{aside}</span>
      </figcaption>
      {children}
    </figure>
  );
}
