import { AudienceMark } from "@/app/_components/audience-mark";

import { type Clock, momentDay } from "../(partner)/_words/days";

/** Above what was opened. */
export function OpenedOn({
  words,
  openedAt,
  clock,
}: {
  /** How it came to be read by both. */
  words: string;
  openedAt: Date | null;
  clock: Clock;
}) {
  return (
    <p className="label mt-1.5">
      {words}
      {openedAt && `, ${momentDay(openedAt, clock)}`}
    </p>
  );
}

/** Below it. */
export function OpenedReaders({ words }: { words: string }) {
  return (
    <div className="mt-8">
      <AudienceMark audience="couple" words={words} />
    </div>
  );
}
