"use client";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { useAct } from "../_acts/use-act";
import { callApi } from "../_api/call-api";

type Props = {
  act: { id: string; text: string; isDone: boolean };
  /** "tomorrow morning" */
  asked: string;
  other: string;
  therapist: string;
};

/** This week's small act. Before the tap it says what the tap tells, to whom, and when. */
export function OwnActCard({ act: own, asked, other, therapist }: Props) {
  const { act, busy, problem } = useAct();
  const { id: actId, text, isDone } = own;
  const mark = (done: boolean) =>
    void act(() => callApi("experiments.markDone", { actId, done }));

  return (
    <section
      className="card mt-3.5 px-5 pt-4.5 pb-5"
      aria-labelledby={`act-${actId}`}
    >
      <p className="label">
        {isDone ? "Done" : `Your small act for ${other} this week`}
      </p>
      <h2 id={`act-${actId}`} className="lead mt-1 mb-3">
        {text}
      </h2>
      {isDone ? (
        <>
          <p role="status">
            At the earliest {asked}, {other} can read what you did and is asked
            how it landed.
          </p>
          <Button
            kind="text"
            className="-ml-2.5"
            busy={busy}
            busyLabel="Undoing"
            onClick={() => mark(false)}
          >
            Not done after all
          </Button>
        </>
      ) : (
        <>
          <Button
            block
            icon="check"
            busy={busy}
            busyLabel="Marking as done"
            aria-describedby={`told-${actId}`}
            onClick={() => mark(true)}
          >
            Done
          </Button>
          <p id={`told-${actId}`} className="small soft mt-2">
            Then, at the earliest {asked}, {other} can read what you did and is
            asked how it landed. The answer goes to {therapist} alone.
          </p>
          <Button
            kind="text"
            className="-ml-2.5"
            busy={busy}
            busyLabel="Putting aside"
            onClick={() =>
              void act(() => callApi("experiments.putAside", { actId }))
            }
          >
            Not this week
          </Button>
        </>
      )}
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem}
        </Notice>
      )}
    </section>
  );
}
