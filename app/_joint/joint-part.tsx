"use client";

import dynamic from "next/dynamic";

import { isTextBox } from "@/app/_account/_unsent/text-box";
import { AudienceMark } from "@/app/_components/audience-mark";
import { Notice } from "@/app/_components/notice";
import { SaveState, type Saving } from "@/app/_components/save-state";
import { Question } from "@/app/_worksheets/question";
import type { JointView } from "@/server/homework/joint-view-rules";
import { turnsIn } from "@/server/worksheets/turn-rules";

import { EarlierVersions } from "./earlier-versions";
import { useJoint } from "./joint-live";
import { JointRuns } from "./joint-runs";
import { WhoInvites } from "./who-invites";

/** Seldom there: fetched when two wrote at once. */
const TwoTexts = dynamic(() =>
  import("./two-texts").then((file) => file.TwoTexts),
);

type Props = {
  assignmentId: string;
  part: JointView;
  names: { a: string; b: string };
  /** Who can read it, as the reader of this page is told. */
  readers: string;
};

function endedWords(saving: Saving): string {
  if (saving === "kept")
    return "You have been signed out. What you wrote last is kept on this phone and goes out when you sign in again.";
  return saving === "unsent"
    ? "This page can save nothing any more. Copy what you wrote, then load it again."
    : "This page can save nothing any more. Load it again.";
}

/** The part that both and their therapist write, in one place for all three. */
export function JointPart({ assignmentId, part, names, ...props }: Props) {
  const { keeper, together } = useJoint();
  const { answers, conflicts, refusals, ended } = together;

  return (
    <section className="joint" aria-labelledby="joint-title">
      <div className="joint-head">
        <h2 id="joint-title" className="title">
          {part.title}
        </h2>
        <SaveState state={together.saving} />
      </div>
      {ended && <Notice tone="alarm">{endedWords(together.saving)}</Notice>}
      <JointRuns
        part={part}
        answers={answers}
        names={names}
        place={({ key }) => ({
          "data-saved": keeper.isUnsent(key) ? undefined : "",
          onFocus: ({ target }) => {
            if (isTextBox(target)) keeper.typesIn(key);
          },
          onBlur: () => keeper.typesIn(null),
        })}
      >
        {(field) => {
          const { key } = field;
          const conflict = conflicts.find(({ question }) => question === key);
          const [own = null, other = null] = conflict?.versions ?? [];
          const problem = refusals[key];
          return conflict ? (
            <TwoTexts
              field={field}
              own={own}
              other={other}
              onKeep={(value) => keeper.settle(key, value)}
            />
          ) : (
            <Question
              together
              field={field}
              id={`joint-${key}`}
              level="part"
              value={answers[key] ?? undefined}
              onChange={(value) => keeper.write(key, value ?? null)}
              problems={problem ? [{ message: problem }] : []}
              below={
                part.turns?.of === key && (
                  <WhoInvites
                    turns={turnsIn(answers, part.turns)}
                    names={names}
                  />
                )
              }
            />
          );
        }}
      </JointRuns>
      <AudienceMark audience="couple" words={props.readers} />
      <EarlierVersions
        assignmentId={assignmentId}
        fields={part.fields}
        ofSeat={part.ofSeat}
        names={names}
      />
    </section>
  );
}
