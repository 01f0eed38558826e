"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";

import { callApi } from "../../../_api/call-api";
import { useOneCall } from "../../../_api/use-one-call";

type Props = {
  assignmentId: string;
  therapist: string;
  lengths: readonly { value: string; label: string }[];
};

/** A change of mind is asked for its reason: a breath between the wish and the tap. */
export function ChangeWait({ assignmentId, therapist, lengths }: Props) {
  const [length, setLength] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const call = useOneCall();
  const hasReason = reason.trim() !== "";

  function save() {
    setIsAsked(true);
    if (length === null || !hasReason) return;
    call.run(async () => {
      await callApi("homework.changeWait", { assignmentId, length, reason });
      location.replace(`/homework/${assignmentId}`);
    });
  }

  return (
    <form
      className="mt-6.5 grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChoiceCards
        legend="How long, from when you closed it?"
        name="length"
        choices={lengths}
        value={length}
        onChange={setLength}
        error={isAsked && length === null ? "Choose how long." : null}
      />
      <TextArea
        id="reason"
        label="Why do you change it?"
        help={`A few words. They stay in your log, which ${therapist} reads when you finish.`}
        rows={3}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={isAsked && !hasReason ? "Say in a few words why." : null}
      />
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
      <Button
        type="submit"
        kind="main"
        block
        busy={call.busy}
        busyLabel="Saving"
      >
        Change it
      </Button>
    </form>
  );
}
