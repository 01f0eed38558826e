"use client";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Question } from "@/app/_worksheets/question";
import type { JointView } from "@/server/homework/joint-view-rules";
import { emptyJar, type JarView } from "@/server/jar/view-rules";
import { planKey } from "@/server/worksheets/part-rules";
import { planLines } from "@/server/worksheets/plan-rules";

import { NO_ACTS } from "./acts";
import { IdeaForm } from "./idea-form";
import { JarFace } from "./jar-face";

type Props = {
  part: JointView;
  /** Without one: before anybody put anything in. */
  jar: JarView | null;
  names: { a: string; b: string };
  readers: string;
};

/** A jar as one of the two has it before them, for somebody who only looks. */
export function JarStill({ part, jar, names, readers }: Props) {
  const { plan, answers } = part;
  const planned = (number: number) =>
    answers.find(
      ({ question }) => plan && question === planKey(plan.key, number),
    )?.value;

  return (
    <fieldset disabled className="still">
      <legend className="vh">{part.title}</legend>
      <JarFace
        title={part.title}
        jar={jar ?? emptyJar()}
        names={names}
        acts={NO_ACTS}
        isLookedAt={false}
        plan={(number) =>
          plan && (
            <Question
              together
              field={plan}
              id={`joint-${plan.key}`}
              level="part"
              value={planned(number)}
              onChange={() => undefined}
              problems={[]}
            />
          )
        }
        plans={(number) => planLines(planned(number))}
      >
        <IdeaForm
          id="new-idea"
          label="An idea of mine"
          saveLabel="Put it in"
          text=""
          onText={() => undefined}
          onSave={NO_ACTS.add}
        />
      </JarFace>
      <p className="mt-6">
        <AudienceMark audience="couple" words={readers} />
      </p>
    </fieldset>
  );
}
