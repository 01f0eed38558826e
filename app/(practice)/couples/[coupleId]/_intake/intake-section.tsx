import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import { type Packet, progressOf, progressWords } from "./intake-words";

type Props = {
  coupleId: string;
  packet: Packet;
  names: { a: string; b: string };
};

/** How far both are with what they began with, and the way to add to it. */
export const IntakeSection = ({ coupleId, packet, names }: Props) => (
  <section aria-labelledby="intake" className="grid gap-2">
    <SectionHead id="intake" title="Intake">
      <PageLink href={`/couples/${coupleId}/intake`} className="btn text">
        {packet.sentAt ? "Look at it" : "Send"}
      </PageLink>
    </SectionHead>
    {packet.sentAt ? (
      <ul className="grid gap-0.5">
        {(["a", "b"] as const).map((seat) => (
          <li key={seat}>
            <Person seat={seat} name={names[seat]} />:{" "}
            {progressWords(progressOf(packet, seat))}
          </li>
        ))}
      </ul>
    ) : (
      <p className="soft">Not sent.</p>
    )}
  </section>
);
