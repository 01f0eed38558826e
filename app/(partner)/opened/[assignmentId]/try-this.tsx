"use client";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { useAct } from "../../_acts/use-act";
import { callApi } from "../../_api/call-api";

type Props = {
  assignmentId: string;
  card: { unit: string; item: number; picked: string | null };
  /** Id of the words that say who learns of it. */
  about: string;
};

/** Under one of the other's requests: taken up with a tap, and given back with another. */
export function TryThis({ assignmentId, card, about }: Props) {
  const { act, busy, problem } = useAct();
  const { unit, item, picked } = card;

  return (
    <div className="mt-2 mb-1.5 [font:400_1rem/1.4_var(--sans)]">
      {picked ? (
        <>
          <p role="status" className="small">
            You picked this. It waits for you under Today.
          </p>
          <Button
            kind="text"
            className="-ml-2.5"
            busy={busy}
            busyLabel="Taking back"
            onClick={() =>
              void act(() => callApi("experiments.putAside", { actId: picked }))
            }
          >
            Take it back
          </Button>
        </>
      ) : (
        <Button
          busy={busy}
          busyLabel="Picking"
          aria-describedby={about}
          onClick={() =>
            void act(() =>
              callApi("experiments.pick", {
                assignmentId,
                act: { unit, item },
              }),
            )
          }
        >
          I’ll try this
        </Button>
      )}
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem}
        </Notice>
      )}
    </div>
  );
}
