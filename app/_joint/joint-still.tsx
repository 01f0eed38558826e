"use client";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Question } from "@/app/_worksheets/question";
import type { JointView } from "@/server/homework/joint-view-rules";

import { JointRuns } from "./joint-runs";

type Props = {
  part: JointView;
  names: { a: string; b: string };
  readers: string;
};

/** What all three write, as it stands at this moment, for somebody who only looks. */
export function JointStill({ part, names, readers }: Props) {
  const answers = Object.fromEntries(
    part.answers.map(({ question, value }) => [question, value]),
  );

  return (
    <section className="joint still" aria-labelledby="joint-title">
      <h2 id="joint-title" className="title">
        {part.title}
      </h2>
      <JointRuns
        part={part}
        answers={answers}
        names={names}
        place={() => ({ disabled: true })}
      >
        {(field) => (
          <Question
            together
            field={field}
            id={`joint-${field.key}`}
            level="part"
            value={answers[field.key] ?? undefined}
            onChange={() => undefined}
            problems={[]}
          />
        )}
      </JointRuns>
      <AudienceMark audience="couple" words={readers} />
    </section>
  );
}
