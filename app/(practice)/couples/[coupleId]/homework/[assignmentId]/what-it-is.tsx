import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";

import { SmallerVersion } from "@/app/_homework/smaller-version";
import { HomeworkAudience } from "../../_homework/homework-audience";
import { PartLine } from "../../_homework/part-line";
import { allIn, type Names, sharingWords } from "../../_words/homework-words";
import { type Clock, dueOf } from "../../_words/when";
import type { TwoSidesRead } from "./side-note";

type Props = {
  homework: TwoSidesRead;
  names: Names;
  clinicians: string;
  clock: Clock;
};

const SEATS = ["a", "b"] as const;

/** Who reads this as things stand, how it was given, and what was said with it. */
export function WhatItIs({ homework, names, clinicians, clock }: Props) {
  const { sides, sharing, dueOn, note, reveal, takenBackAt } = homework;
  const isOver = takenBackAt !== null || reveal?.endedAt != null;
  const due = dueOn && dueOf(dueOn, clock, isOver || allIn(sides));
  const isForBoth = sides.a.isAsked && sides.b.isAsked;
  const seat = sides.a.isAsked ? "a" : "b";

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <HomeworkAudience
          bare={false}
          sides={sides}
          names={names}
          clinicians={clinicians}
          openness={reveal ? reveal.openness : null}
          takenBack={takenBackAt !== null}
        />
        <span className="small soft">
          {sharingWords(sharing, reveal?.mayOpenByItself)}
          {due && (
            <>
              ,{" "}
              <span className={due.isLate ? "text-alarm-ink" : ""}>
                {due.words}
              </span>
            </>
          )}
        </span>
      </div>
      <ul className="small soft grid gap-1 sm:hidden">
        {SEATS.filter((one) => sides[one].isAsked && sharing !== "shared").map(
          (one) => (
            <PartLine
              key={one}
              seat={one}
              name={names[one]}
              side={sides[one]}
              sharing={sharing}
              clock={clock}
            />
          ),
        )}
      </ul>
      {homework.entries && !takenBackAt && (
        <p className="small soft">
          {homework.entries.isEnded
            ? "No new entries can be begun of it."
            : `${names[seat]} begins new entries of it when they need one.`}
        </p>
      )}
      {note && (
        <figure className="grid max-w-[62ch] gap-1">
          <figcaption className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="label">Your note to them</span>
            <AudienceMark
              bare
              audience={isForBoth ? "couple" : "partner"}
              seat={seat}
              words={wordsToTherapist(
                isForBoth ? "couple" : "partner",
                isForBoth ? [names.a, names.b] : [names[seat]],
              )}
            />
          </figcaption>
          <blockquote className="words m-0">{note}</blockquote>
        </figure>
      )}
      <SmallerVersion smaller={homework.smaller} className="max-w-[62ch]" />
    </div>
  );
}
