"use client";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";

type Props = {
  standingId: string;
  words: string;
  /** Something else on the page comes first. */
  isSecond: boolean;
};

/** A tap more makes no entry more: an empty one is taken up again. */
export function StartEntry({ standingId, words, isSecond }: Props) {
  const call = useOneCall();

  return (
    <div className="mt-5 grid gap-2.5">
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
      <Button
        kind={isSecond ? undefined : "main"}
        block
        busy={call.busy}
        busyLabel="Opening"
        onClick={() =>
          call.run(async () => {
            const entry = await callApi("homework.startEntry", { standingId });
            location.assign(`/homework/${entry.assignmentId}`);
          })
        }
      >
        Begin an entry
      </Button>
      <p className="soft">{words}</p>
    </div>
  );
}
