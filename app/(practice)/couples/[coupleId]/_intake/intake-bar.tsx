import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { Person } from "@/app/_components/person";

import { type Packet, progressOf, progressWords } from "./intake-words";

type Props = {
  coupleId: string;
  packet: Packet;
  names: { a: string; b: string };
};

/** What is missing of the beginning, until nothing is. It keeps nobody from meeting. */
export function IntakeBar({ coupleId, packet, names }: Props) {
  const isOut = packet.sentAt !== null;
  const seats = ["a", "b"] as const;

  return (
    <section aria-label="Intake" className="mt-5">
      <Notice
        icon="text"
        title={isOut ? "The intake is under way" : "No intake was sent yet"}
      >
        {isOut ? (
          <ul className="grid gap-0.5">
            {seats.map((seat) => (
              <li key={seat}>
                <Person seat={seat} name={names[seat]} />:{" "}
                {progressWords(progressOf(packet, seat))}
                {packet.missing[seat].length > 0 &&
                  `. Missing: ${packet.missing[seat].join(", ")}`}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            Papers, questionnaires and measures to begin with, to each of them
            alone.
          </p>
        )}
        <LinkButton
          kind="text"
          href={`/couples/${coupleId}/intake`}
          className="!mt-1 !-ml-3.5"
        >
          {isOut ? "Look at it" : "Send the intake"}
        </LinkButton>
      </Notice>
    </section>
  );
}
