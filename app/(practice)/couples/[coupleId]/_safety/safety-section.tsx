import type { ReactNode } from "react";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import type { Decision } from "@/server/safety/review-rules";

import type { Names } from "../_words/homework-words";

type Props = {
  coupleId: string;
  names: Names;
  reviews: readonly {
    seat: "a" | "b";
    decision: Decision | null;
  }[];
  /** What both are asked alike. */
  children: ReactNode;
};

const DECIDED: Record<Decision, string> = {
  pause: "safety mode: paused",
  continue: "safety mode: with safeguards",
  end: "safety mode: ending",
};

const SEATS = ["a", "b"] as const;

/** The way to each one's sealed record. It stands here for every couple alike, whatever is in it. */
export function SafetySection({ coupleId, names, reviews, children }: Props) {
  const stateOf = (seat: "a" | "b") => {
    const review = reviews.find((one) => one.seat === seat);
    if (!review) return "sealed";
    return review.decision
      ? DECIDED[review.decision]
      : "safety mode: to decide";
  };
  return (
    <section aria-labelledby="safety">
      <SectionHead id="safety" title="Safety" />
      <ul className="lines">
        {SEATS.map((seat) => (
          <li key={seat}>
            <PageLink
              href={`/couples/${coupleId}/safety/${seat}`}
              className="flex min-h-11 w-full items-center gap-2"
            >
              <span className="grow">
                <span className="vh">Safety record of </span>
                <Person seat={seat} name={names[seat]} />
              </span>
              <span className="soft small">{stateOf(seat)}</span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
