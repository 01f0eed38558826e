"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import { Replied } from "@/app/_worksheets/view-replies";

import { callApi, Refused } from "../../_api/call-api";

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
  const [stands, setStands] = useState<"open" | "busy" | "said" | "lost">(
    "open",
  );
  if (stands === "said") {
    return (
      <div role="status">
        <Replied by={by} words={words} />
      </div>
    );
  }

  async function say() {
    setStands("busy");
    try {
      await callApi("homework.reply", { assignmentId, unit });
      setStands("said");
    } catch (error) {
      if (error instanceof Refused && error.data.code === "UNAUTHORIZED")
        return location.replace("/sign-in?ended");
      setStands("lost");
    }
  }

  return (
    <div className="say-back">
      <Button
        aria-describedby={`reply-${unit}`}
        busy={stands === "busy"}
        onClick={() => void say()}
      >
        {words}
      </Button>
      <p id={`reply-${unit}`} className="small soft">
        {readers} can read that you said it.
      </p>
      {stands === "lost" && (
        <Notice tone="alarm" icon="alert" live>
          It was not sent. Try again in a moment.
        </Notice>
      )}
    </div>
  );
}
