"use client";

import type { SyntheticEvent } from "react";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { TAIL_KEYS } from "@/server/worksheets/tail-rules";
import { useAct } from "../../_acts/use-act";
import { callApi } from "../../_api/call-api";
import { OWN_ACT } from "../../_drafts/one-text";
import type { Device } from "../../_drafts/use-kept-words";
import { useOneText } from "../../_drafts/use-one-text";

const [, ALONE = ""] = TAIL_KEYS;
const MOST = 200;

type Props = {
  assignmentId: string;
  device: Device;
  other: string;
  about: string;
  /** What stands as this week's act already, in words of one's own. */
  standing: { id: string; text: string } | null;
};

/** Something else to do for the other; what is typed stays here until it is picked. */
export function OwnAct({ assignmentId, device, ...props }: Props) {
  const { other, about, standing } = props;
  const place = { assignmentId, question: ALONE };
  const { text, words } = useOneText(place, device, OWN_ACT);
  const { act, busy, problem } = useAct();
  const [missing, setMissing] = useState<string | null>(null);

  async function pick(event: SyntheticEvent) {
    event.preventDefault();
    if (words.trim() === "" || words.length > MOST) {
      setMissing("Write what you will do, in up to 200 characters.");
      return;
    }
    const isPicked = await act(() =>
      callApi("experiments.pick", { assignmentId, act: { words } }),
    );
    if (isPicked) text.sent(words);
  }

  return (
    <form className="mt-4 grid gap-3" onSubmit={(event) => void pick(event)}>
      {standing && (
        <div>
          <p role="status">
            You picked “{standing.text}”. It waits for you under Today.
          </p>
          <Button
            kind="text"
            className="-ml-2.5"
            busy={busy}
            busyLabel="Taking back"
            onClick={() =>
              void act(() =>
                callApi("experiments.putAside", { actId: standing.id }),
              )
            }
          >
            Take it back
          </Button>
        </div>
      )}
      <Field
        label="Something else, in my own words"
        help={`${other} can read it only after you say that it is done.`}
        value={words}
        autoComplete="off"
        error={missing ?? problem}
        onChange={(event) => {
          setMissing(null);
          text.write(event.target.value);
        }}
      />
      <div>
        <Button
          type="submit"
          busy={busy}
          busyLabel="Picking"
          aria-describedby={about}
        >
          I’ll try this
        </Button>
      </div>
    </form>
  );
}
