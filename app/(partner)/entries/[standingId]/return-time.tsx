"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";
import { ReturnForm } from "./return-form";

type Props = {
  standingId: string;
  /** When one said to be back; null while nothing was said. */
  said: { words: string; isDue: boolean } | null;
};

/** Whoever takes space says when they come back, to nobody but this page. */
export function ReturnTime({ standingId, said }: Props) {
  const [isMoving, setMoving] = useState(false);
  const call = useOneCall();
  const drop = async () => {
    await callApi("homework.dropReturn", undefined);
    location.reload();
  };
  const back = async () => {
    const entry = await callApi("homework.startEntry", { standingId });
    await callApi("homework.dropReturn", undefined);
    location.assign(`/homework/${entry.assignmentId}`);
  };
  const isAsked = said === null || isMoving;

  return (
    <section className="card mt-5 grid gap-3.5 p-5" aria-labelledby="return">
      <h2 id="return" className="title">
        {said
          ? said.isDue
            ? `You said you would be back: ${said.words}`
            : `You come back: ${said.words}`
          : "I take space now"}
      </h2>
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
      {isAsked && (
        <ReturnForm
          standingId={standingId}
          onLeave={said ? () => setMoving(false) : undefined}
        />
      )}
      {!isAsked && (
        <>
          <p className="soft">
            {said.isDue
              ? "Go back and say that you are here. A few taps afterwards help to see what works."
              : "You are reminded then, here and by a mail that says nothing of it. Nobody else sees it."}
          </p>
          {said.isDue && (
            <Button
              kind="main"
              block
              busy={call.busy}
              busyLabel="Opening"
              onClick={() => call.run(back)}
            >
              I am back
            </Button>
          )}
          <div className="-ml-2.5 flex flex-wrap gap-2">
            <Button kind="text" onClick={() => setMoving(true)}>
              {said.isDue ? "I need more time" : "Move it"}
            </Button>
            <Button kind="text" onClick={() => call.run(drop)}>
              Take it away
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
