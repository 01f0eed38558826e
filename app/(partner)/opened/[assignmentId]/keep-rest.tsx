"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { RestNotShown } from "@/app/_homework/rest-not-shown";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";

type Props = {
  assignmentId: string;
  /** What of one's own part the other has not read. */
  rest: readonly string[];
  therapist: string;
  other: string;
};

/** Reads the same whether or not it was pressed before: which of both is for nobody's eyes. */
export function KeepRest({ assignmentId, rest, therapist, other }: Props) {
  const [isKept, setKept] = useState(false);
  const call = useOneCall();
  const keep = async () => {
    await callApi("homework.keepRest", { assignmentId });
    setKept(true);
  };

  return (
    <RestNotShown rest={rest} therapist={therapist} other={other}>
      {isKept ? (
        <p role="status">The rest stays between you and {therapist}.</p>
      ) : (
        <Button
          busy={call.busy}
          busyLabel="Keeping"
          onClick={() => call.run(keep)}
        >
          Keep the rest private
        </Button>
      )}
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
    </RestNotShown>
  );
}
