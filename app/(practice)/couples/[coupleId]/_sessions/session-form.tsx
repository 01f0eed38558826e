"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";

import type { Problem } from "../_changes/problem";
import { useFirstMistake } from "../_changes/use-first-mistake";

export type At = { day: string; time: string };

type Props = {
  begin: At;
  label: string;
  busy: boolean;
  problem: Problem | null;
  onSend: (at: At) => void;
  onCancel: () => void;
};

/** A day and a time by the practice's clock. */
export function SessionForm(props: Props) {
  const { begin, label, busy, problem, onSend, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState(begin);
  const fields = problem?.fields ?? {};
  useFirstMistake(form, problem);

  function send(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSend(at);
  }

  return (
    <form ref={form} noValidate className="grid gap-3 py-2" onSubmit={send}>
      <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
        <Field
          label="Day"
          name="day"
          type="date"
          required
          autoFocus
          value={at.day}
          onChange={(event) => setAt({ ...at, day: event.target.value })}
          error={fields.day}
        />
        <Field
          label="Time"
          name="time"
          type="time"
          required
          value={at.time}
          onChange={(event) => setAt({ ...at, time: event.target.value })}
          error={fields.time}
        />
      </div>
      {problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button kind="text" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
