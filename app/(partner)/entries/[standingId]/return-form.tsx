"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";
import { minutesUntil, PAUSES, type Pause } from "./return-rules";

type Props = {
  standingId: string;
  /** Back to what stands; without it nothing stands yet. */
  onLeave?: (() => void) | undefined;
};

/** When somebody who takes space comes back: within a day, always with a time. */
export function ReturnForm({ standingId, onLeave }: Props) {
  const [pause, setPause] = useState<Pause | null>(null);
  const [time, setTime] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const call = useOneCall();
  const minutesOf = () =>
    pause === "at" ? minutesUntil(time, new Date()) : Number(pause);
  const isOpen = pause === "at" && minutesUntil(time, new Date()) === null;

  function save() {
    setIsAsked(true);
    const minutes = minutesOf();
    if (pause === null || !minutes) return;
    call.run(async () => {
      await callApi("homework.sayReturn", { standingId, minutes });
      location.reload();
    });
  }

  return (
    <form
      className="grid gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChoiceCards
        legend="When do you come back?"
        help="Say it to the other, too. This only reminds you."
        name="pause"
        choices={PAUSES}
        value={pause}
        onChange={setPause}
        error={isAsked && pause === null ? "Choose when you come back." : null}
      />
      {pause === "at" && (
        <Field
          id="back-at"
          label="I come back at"
          help="Within the next 24 hours."
          type="time"
          value={time}
          onChange={({ target }) => setTime(target.value)}
          error={isAsked && isOpen ? "Write the time." : null}
        />
      )}
      {call.failure && (
        <Notice tone="alarm" icon="alert" live>
          {call.failure}
        </Notice>
      )}
      <Button type="submit" block busy={call.busy} busyLabel="Saving">
        Remind me
      </Button>
      {onLeave && (
        <Button kind="text" onClick={onLeave}>
          Leave it as it is
        </Button>
      )}
    </form>
  );
}
