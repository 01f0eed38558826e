import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";

import {
  isOpen,
  minutesWords,
  type OwnPacket,
  wayToPart,
} from "../beginning/part-words";

type Props = {
  packet: OwnPacket;
  therapist: string;
  /** Nothing else is asked first. */
  isFirst: boolean;
};

/** What one begins with, until all of it is done: one's own, and nothing of anybody else's. */
export function BeginningCard({ packet, therapist, isFirst }: Props) {
  const { parts, next, minutesLeft, done } = packet;
  if (!next || !isOpen(packet)) return null;
  const left = `About ${minutesWords(minutesLeft)} left, ${done} of ${parts.length} done`;

  if (!isFirst)
    return (
      <ul className="list mt-3.5">
        <li>
          <PageLink href="/beginning">
            <span className="disc">
              <Icon name="text" size={20} />
            </span>
            <span className="grow">
              <b>Getting started</b>
              <br />
              <span className="soft">{left}</span>
            </span>
            <Icon name="on" />
          </PageLink>
        </li>
      </ul>
    );
  return (
    <section className="card px-5 pt-4.5 pb-5" aria-labelledby="beginning">
      <p className="label">From {therapist}</p>
      <h2 id="beginning" className="head mt-1 mb-1.5">
        Getting started
      </h2>
      <p className="soft">{left}. You can stop after each part.</p>
      <LinkButton kind="main" block className="mt-4" href={wayToPart(next)}>
        {next.state === "begun" ? "Carry on" : done > 0 ? "Next" : "Begin"}:{" "}
        {next.title}
      </LinkButton>
      <LinkButton kind="text" block className="mt-2" href="/beginning">
        All parts
      </LinkButton>
    </section>
  );
}
