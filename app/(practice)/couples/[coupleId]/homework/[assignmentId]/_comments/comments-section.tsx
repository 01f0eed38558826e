import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { SectionHead } from "@/app/_components/section-head";
import { orNotFound } from "@/app/_lib/or-not-found";
import type { Caller } from "@/server/auth/actor";
import { listComments } from "@/server/comments/list-comments";
import { audiencesOf, type Seat } from "@/server/comments/rules";

import type { Names } from "../../../_words/homework-words";
import { type Clock, momentWords } from "../../../_words/when";
import { TakeBackComment } from "./take-back-comment";
import { WriteComment } from "./write-comment";

type Props = {
  caller: Caller;
  assignmentId: string;
  asked: readonly Seat[];
  names: Names;
  /** Taken back, nothing more is written to them about it. */
  canWrite: boolean;
  clock: Clock;
};

/** What the care team wrote to them about this worksheet, each with who reads it. */
export async function CommentsSection(props: Props) {
  const { caller, assignmentId, asked, names, canWrite, clock } = props;
  const written = await orNotFound(listComments(caller, { assignmentId }));
  if (written.length === 0 && !canWrite) return null;

  return (
    <section aria-labelledby="comments" className="max-w-[62ch]">
      <SectionHead
        id="comments"
        title="What you write to them"
        count={written.length || undefined}
      />
      <ul>
        {written.map(({ id, words, seats, by, isOwn, createdAt, ...one }) => {
          const isForBoth = seats.length === 2;
          return (
            <li key={id} className="border-line border-b py-4">
              <p
                className={`words whitespace-pre-line ${one.takenBackAt ? "soft" : ""}`}
              >
                {words}
              </p>
              <p className="small soft mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
                <AudienceMark
                  bare
                  audience={
                    one.takenBackAt
                      ? "clinicians"
                      : isForBoth
                        ? "couple"
                        : "partner"
                  }
                  seat={seats[0]}
                  words={
                    one.takenBackAt
                      ? "Clinicians"
                      : wordsToTherapist(
                          isForBoth ? "couple" : "partner",
                          seats.map((seat) => names[seat]),
                        )
                  }
                />
                <span>
                  {isOwn ? "You" : by}, {momentWords(createdAt, clock)}
                  {one.takenBackAt && ". Taken back"}
                </span>
                {isOwn && (
                  <TakeBackComment
                    commentId={id}
                    isTakenBack={one.takenBackAt !== null}
                  />
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {canWrite && (
        <WriteComment
          assignmentId={assignmentId}
          audiences={audiencesOf(asked)}
          names={names}
        />
      )}
    </section>
  );
}
