"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { RestNotShown } from "@/app/_homework/rest-not-shown";

import { callApi, Refused } from "../../_api/call-api";

type Props = {
  assignmentId: string;
  /** What of one's own part the other has not read. */
  rest: readonly string[];
  therapist: string;
  other: string;
};

/** Reads the same whether or not it was pressed before: which of both is for nobody's eyes. */
export function KeepRest({ assignmentId, rest, therapist, other }: Props) {
  const [stands, setStands] = useState<"open" | "busy" | "kept" | "lost">(
    "open",
  );

  async function keep() {
    setStands("busy");
    try {
      await callApi("homework.keepRest", { assignmentId });
      setStands("kept");
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED")
        return location.replace("/sign-in?ended");
      setStands("lost");
    }
  }

  return (
    <RestNotShown rest={rest} therapist={therapist} other={other}>
      {stands === "kept" ? (
        <p role="status">The rest stays between you and {therapist}.</p>
      ) : (
        <Button
          busy={stands === "busy"}
          busyLabel="Keeping"
          onClick={() => void keep()}
        >
          Keep the rest private
        </Button>
      )}
      {stands === "lost" && (
        <Notice tone="alarm" icon="alert" live>
          It was not changed. Try again in a moment.
        </Notice>
      )}
    </RestNotShown>
  );
}
