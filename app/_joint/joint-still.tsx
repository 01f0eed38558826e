"use client";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Person } from "@/app/_components/person";
import { Question } from "@/app/_worksheets/question";
import type { JointView } from "@/server/homework/joint-part";
import { isAsked, isShown } from "@/server/worksheets/field-rules";

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
      {part.fields
        .filter(isAsked)
        .filter((field) => isShown(field, answers))
        .map((field) => {
          const seat = part.ofSeat[field.key];
          return (
            <fieldset key={field.key} disabled className="joint-field">
              {seat && (
                <legend>
                  <Person seat={seat} name={names[seat]} />
                </legend>
              )}
              <Question
                together
                field={field}
                id={`joint-${field.key}`}
                level="part"
                value={answers[field.key] ?? undefined}
                onChange={() => undefined}
                problems={[]}
              />
            </fieldset>
          );
        })}
      <AudienceMark audience="couple" words={readers} />
    </section>
  );
}
