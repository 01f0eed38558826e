"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Select } from "@/app/_components/select";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import type { Step } from "./step-words";

type Props = { step: Step; onSkip: (() => void) | null; onClose: () => void };

const WAITS = [
  { value: "start", label: "The start" },
  { value: "given", label: "What was given last" },
  { value: "session", label: "The next session" },
  { value: "opened", label: "Opening what was given last" },
];

const isWait = (value: string): value is Step["waitAfter"] =>
  WAITS.some((one) => one.value === value);

/** What this step waits for, whether it goes by itself, and taking it out. */
export function ChangeStep({ step, onSkip, onClose }: Props) {
  const api = useTRPCClient();
  const [wait, setWait] = useState({
    after: step.waitAfter,
    days: String(step.waitDays),
    byItself: step.byItself,
  });
  const change = useChange(api.pathways.changeStep.mutate, () => {
    onClose();
    showToast("Changed.");
  });
  const restore = useChange(api.pathways.removeStep.mutate);
  const remove = useChange(api.pathways.removeStep.mutate, () =>
    showToast("Taken out of this programme.", () =>
      restore.run({ stepId: step.id, removed: false }),
    ),
  );
  const fields = change.problem?.fields ?? {};
  const message = remove.problem?.message ?? change.problem?.message;
  const isWaiting = step.state === "waiting";

  function send(event: FormEvent) {
    event.preventDefault();
    if (change.busy) return;
    change.run({
      stepId: step.id,
      waitAfter: wait.after,
      waitDays: Number(wait.days),
      byItself: wait.byItself,
    });
  }

  return (
    <form noValidate className="grid w-full gap-4 py-3" onSubmit={send}>
      {isWaiting && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Days after"
              type="number"
              inputMode="numeric"
              name="waitDays"
              min={0}
              max={366}
              value={wait.days}
              onChange={(event) =>
                setWait({ ...wait, days: event.target.value })
              }
              error={fields.waitDays}
            />
            <Select
              label="Counted from"
              name="waitAfter"
              options={WAITS}
              value={wait.after}
              onChange={({ target: { value } }) =>
                isWait(value) && setWait({ ...wait, after: value })
              }
              error={fields.waitAfter}
            />
          </div>
          <Checkbox
            name="byItself"
            label="Give it by itself"
            help="In the morning, once it is next and its time has come. Whatever either of them has done."
            checked={wait.byItself}
            onChange={(event) =>
              setWait({ ...wait, byItself: event.target.checked })
            }
          />
          {fields.byItself?.[0] && (
            <FieldError>{fields.byItself[0]}</FieldError>
          )}
        </>
      )}
      {message && Object.keys(fields).length === 0 && (
        <FieldError>{message}</FieldError>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          kind="text"
          busy={remove.busy}
          busyLabel="Removing"
          onClick={() => remove.run({ stepId: step.id, removed: true })}
        >
          Take out
        </Button>
        {onSkip && (
          <Button kind="text" onClick={onSkip}>
            Skip
          </Button>
        )}
        <Button kind="text" onClick={onClose}>
          Cancel
        </Button>
        {isWaiting && (
          <Button type="submit" busy={change.busy}>
            Save
          </Button>
        )}
      </div>
    </form>
  );
}
