"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi, Refused } from "../../_api/call-api";

type Props = { assignmentId: string; therapist: string };

const LOST = "It could not be finished just now. Try again in a moment.";

/** Says for both that it is done; nothing is lost by it, and all of it can still be written on. */
export function FinishTogether({ assignmentId, therapist }: Props) {
  const page = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function finish() {
    setBusy(true);
    setProblem(null);
    try {
      await callApi("homework.finishTogether", { assignmentId });
      page.replace(`/opened/${assignmentId}`);
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED")
        return location.replace("/sign-in?ended");
      setProblem(error instanceof Refused ? error.message : LOST);
      setBusy(false);
    }
  }

  return (
    <div className="border-line mt-9 grid justify-items-start gap-3 border-t pt-5">
      <p id="finish-words" className="soft">
        When you two are through, say so. It then stands under Opened for both
        of you and {therapist}, and you can still write in it.
      </p>
      <Button
        kind="main"
        busy={busy}
        busyLabel="Moment"
        aria-describedby="finish-words"
        onClick={() => void finish()}
      >
        We are finished
      </Button>
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem}
        </Notice>
      )}
    </div>
  );
}
