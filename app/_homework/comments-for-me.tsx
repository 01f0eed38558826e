import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import type { listComments } from "@/server/comments/list-comments";

import { type Clock, momentDay } from "../(partner)/_words/days";

type Props = {
  comments: readonly Pick<
    Awaited<ReturnType<typeof listComments>>[number],
    "id" | "words" | "seats" | "by" | "createdAt"
  >[];
  seat: Seat;
  other: string;
  clock: Clock;
};

/** What the therapist wrote to this person about the worksheet, each with who reads it. */
export function CommentsForMe({ comments, seat, other, clock }: Props) {
  const [first] = comments;
  if (!first) return null;
  return (
    <section aria-labelledby="written" className="mt-8">
      <h2 id="written" className="title">
        {first.by} wrote to you
      </h2>
      <ul className="mt-2 grid gap-5">
        {comments.map(({ id, words, seats, by, createdAt }) => (
          <li key={id}>
            <p className="words whitespace-pre-line">{words}</p>
            <p className="small soft mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
              <AudienceMark
                bare
                audience={seats.length === 2 ? "couple" : "partner"}
                seat={seat}
                words={wordsToPartner(
                  seats.length === 2 ? "couple" : "partner",
                  { therapist: by, other },
                )}
              />
              <span>{momentDay(createdAt, clock)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
