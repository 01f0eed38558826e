"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";

type Limits = { turns: number | null; untilOn: string | null };

type Props = {
  planId: string;
  title: string;
  who: string;
  words: string;
  /** Null where it comes once. */
  limits: Limits | null;
};

/** One plan: how many times it comes can be changed, and stopping it can be undone. */
export function RepeatRow({ planId, title, who, words, limits }: Props) {
  const api = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const resume = useChange(api.homework.endRepeat.mutate);
  const end = useChange(api.homework.endRepeat.mutate, () =>
    showToast("Stopped. What was given stays.", () =>
      resume.run({ planId, ended: false }),
    ),
  );
  const problem = end.problem ?? resume.problem;
  const id = `repeat-${planId}`;

  return (
    <li className="flex-wrap">
      <span id={id} className="grow">
        <strong>{title}</strong>, {who}
        <span className="small soft block">{words}</span>
      </span>
      {!isOpen && (
        <span className="flex">
          {limits && (
            <Button
              kind="text"
              className="-my-1.5"
              aria-describedby={id}
              onClick={() => setOpen(true)}
            >
              Change
            </Button>
          )}
          <Button
            kind="text"
            className="-my-1.5 -mr-2.5"
            aria-describedby={id}
            busy={end.busy}
            busyLabel="Stopping"
            onClick={() => end.run({ planId, ended: true })}
          >
            Stop
          </Button>
        </span>
      )}
      {isOpen && limits && (
        <LimitsForm
          planId={planId}
          limits={limits}
          onClose={() => setOpen(false)}
        />
      )}
      {problem && <FieldError>{problem.message}</FieldError>}
    </li>
  );
}

type FormProps = { planId: string; limits: Limits; onClose: () => void };

/** Left empty it goes on until somebody stops it. */
function LimitsForm({ planId, limits, onClose }: FormProps) {
  const api = useTRPCClient();
  const [turns, setTurns] = useState(limits.turns?.toString() ?? "");
  const [untilOn, setUntilOn] = useState(limits.untilOn ?? "");
  const change = useChange(api.homework.changeRepeat.mutate, () => {
    onClose();
    showToast("Changed.");
  });
  const fields = change.problem?.fields ?? {};

  function send(event: FormEvent) {
    event.preventDefault();
    if (change.busy) return;
    change.run({
      planId,
      turns: turns === "" ? null : Number(turns),
      untilOn: untilOn || null,
    });
  }

  return (
    <form noValidate className="grid w-full gap-4 pt-3" onSubmit={send}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="How many times in all"
          optional
          type="number"
          inputMode="numeric"
          name="turns"
          min={1}
          max={104}
          value={turns}
          onChange={(event) => setTurns(event.target.value)}
          error={fields.turns}
        />
        <Field
          label="Last day"
          optional
          type="date"
          name="untilOn"
          value={untilOn}
          onChange={(event) => setUntilOn(event.target.value)}
          error={fields.untilOn}
        />
      </div>
      {change.problem && Object.keys(fields).length === 0 && (
        <FieldError>{change.problem.message}</FieldError>
      )}
      <div className="flex justify-end gap-2">
        <Button
          kind="text"
          onClick={() => {
            change.reset();
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button type="submit" busy={change.busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
