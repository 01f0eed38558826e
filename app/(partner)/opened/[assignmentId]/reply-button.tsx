"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import { Replied } from "@/app/_worksheets/view-replies";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";

type Props = {
  assignmentId: string;
  unit: string;
  words: string;
  by: { seat: Seat; name: string };
  /** Who will read it: "Ben and Dana". */
  readers: string;
};

/** One tap that the other can read; it is said before it is done, and it is never asked for. */
export function ReplyButton({ assignmentId, unit, words, ...props }: Props) {
  const { by, readers } = props;
  const [isSaid, setSaid] = useState(false);
  const call = useOneCall();
  if (isSaid) {
    return (
      <div role="status">
        <Replied by={by} words={words} />
      </div>
    );
  }

  const say = async () => {
    await callApi("homework.reply", { assignmentId, unit });
    setSaid(true);
  };

  return (
    <div className="say-back">
      <Button
        aria-describedby={`reply-${unit}`}
        busy={call.busy}
        onClick={() => call.run(say)}
      >
        {words}
      </Button>
      <p id={`reply-${unit}`} className="small soft">
        {readers} can read that you said it.
      </p>
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
    </div>
  );
}
