"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import { useFirstMistake } from "../_changes/use-first-mistake";

type Props = { coupleId: string; today: string };

/** A few words at a day: what happened then, beside the lines. */
export function WriteMark({ coupleId, today }: Props) {
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [onDay, setDay] = useState(today);
  const [words, setWords] = useState("");
  const mark = useChange(api.measures.markChart.mutate, () => setWords(""));
  const fields = mark.problem?.fields ?? {};
  useFirstMistake(form, mark.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    if (!mark.busy) mark.run({ coupleId, onDay, words });
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-wrap items-end gap-4"
      onSubmit={send}
    >
      <div className="w-44">
        <Field
          label="On"
          name="onDay"
          type="date"
          max={today}
          value={onDay}
          onChange={(event) => setDay(event.target.value)}
          error={fields.onDay}
        />
      </div>
      <div className="min-w-56 flex-1">
        <Field
          label="A mark at this day"
          name="words"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={fields.words}
        />
      </div>
      <Button type="submit" kind="quiet" busy={mark.busy}>
        Mark the day
      </Button>
      {mark.problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {mark.problem.message}
        </Notice>
      )}
    </form>
  );
}
