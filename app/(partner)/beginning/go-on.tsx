import { LinkButton } from "@/app/_components/link-button";

import { isOpen, type OwnPacket, wayToPart } from "./part-words";

/** From a part that is done to the next one, and back to all of them. */
export function GoOn({ packet }: { packet: OwnPacket }) {
  if (!packet.next || !isOpen(packet)) return null;
  return (
    <nav aria-label="Getting started" className="mt-6">
      <LinkButton kind="main" block href={wayToPart(packet.next)}>
        Next: {packet.next.title}
      </LinkButton>
      <LinkButton kind="text" block className="mt-2" href="/beginning">
        {packet.done} of {packet.parts.length} done. All parts
      </LinkButton>
    </nav>
  );
}
