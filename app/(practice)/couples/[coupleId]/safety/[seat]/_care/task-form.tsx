"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";
import { TextArea } from "@/app/_components/text-area";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import type { Step } from "@/server/safety/task-rules";

import type { Whose } from "../safety-mode";
import { useSealedChange } from "../use-sealed-change";

type Props = Whose & {
  step: Step;
  label: string;
  raisedUntil: Date;
  isNext: boolean;
};

const OUTCOMES = [
  { value: "done", label: "Done" },
  { value: "not_reached", label: "Not reached" },
] as const;

/** Done, or not reached and tried again, with a note that is sealed. */
export function TaskForm({
  step,
  label,
  raisedUntil,
  isNext,
  ...whose
}: Props) {
  const { coupleId, seat, name } = whose;
  const api = useTRPCClient();
  const save = useSealedChange(name);
  const [outcome, setOutcome] = useState<"done" | "not_reached">("done");
  const [note, setNote] = useState("");
  const [next, setNext] = useState("");
  const errors = save.problem?.fields ?? {};
  const rest = restOf(save.problem);
  const isDone = outcome === "done";

  async function submit(event: FormEvent) {
    event.preventDefault();
    const nextTryAt = isDone || !next ? null : new Date(next);
    const kept = await save.run(
      () =>
        api.safety.noteTask.mutate({
          coupleId,
          seat,
          step,
          outcome,
          note,
          nextTryAt,
          raisedUntil,
        }),
      isDone ? "Done, and signed by you." : "Noted. It comes up again then.",
    );
    if (kept) {
      setNote("");
      setNext("");
    }
  }

  return (
    <>
      <form noValidate className="mt-3 grid gap-4" onSubmit={submit}>
        <Segments
          label={`How it went: ${label}`}
          name={`outcome-${step}`}
          options={OUTCOMES}
          value={outcome}
          onChange={(value) => setOutcome(value)}
        />
        {!isDone && (
          <div className="max-w-72">
            <Field
              label="Try again at"
              type="datetime-local"
              value={next}
              onChange={({ target }) => setNext(target.value)}
              error={errors.nextTryAt}
            />
          </div>
        )}
        <TextArea
          label="A note"
          help="Sealed. The care team reads it with a password, and nobody else."
          optional
          rows={2}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={errors.note}
        />
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div>
          <Button
            type="submit"
            kind={isNext ? "main" : "quiet"}
            busy={save.busy}
            busyLabel="Saving"
          >
            {isDone ? "Sign as done" : "Keep the next try"}
            <span className="vh">: {label}</span>
          </Button>
        </div>
      </form>
      {save.dialog}
    </>
  );
}
