"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { sendOnKey } from "../../_changes/send-on-key";
import { useChange } from "../../_changes/use-change";
import { useFirstMistake } from "../../_changes/use-first-mistake";
import type { Names } from "../../_words/homework-words";

type Props = { coupleId: string; names: Names; today: string };

/** A comma is how many write it. */
const numberIn = (typed: string): number =>
  typed.trim() === "" ? Number.NaN : Number(typed.trim().replace(",", "."));

/** The total of a measure given elsewhere: no items, no scoring, one number of one person. */
export function RecordForm({ coupleId, names, today }: Props) {
  const api = useTRPCClient();
  const page = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [seat, setSeat] = useState<"a" | "b">("a");
  const [name, setName] = useState("");
  const [onDay, setDay] = useState(today);
  const [score, setScore] = useState("");
  const [note, setNote] = useState("");
  const takeBack = useChange(api.measures.takeBackEntry.mutate);
  const record = useChange(api.measures.recordTotal.mutate, ({ entryId }) => {
    page.push(`/couples/${coupleId}/scores`);
    showToast("Recorded.", () => takeBack.run({ entryId, takenBack: true }));
  });
  const fields = record.problem?.fields ?? {};
  useFirstMistake(form, record.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    if (record.busy) return;
    record.run({
      coupleId,
      seat,
      name,
      onDay,
      score: numberIn(score),
      note: note.trim() || null,
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid max-w-xl gap-6"
      onSubmit={send}
      onKeyDown={sendOnKey}
    >
      <div className="grid justify-items-start gap-2">
        <p className="field-legend" aria-hidden="true">
          Whose it is
        </p>
        <Segments
          label="Whose it is"
          name="seat"
          options={[
            { value: "a", label: names.a },
            { value: "b", label: names.b },
          ]}
          value={seat}
          onChange={setSeat}
        />
      </div>
      <Field
        label="What was measured"
        name="name"
        help="Its name, such as DAS. The items themselves stay where they were answered."
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={fields.name}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          label="On"
          name="onDay"
          type="date"
          max={today}
          value={onDay}
          onChange={(event) => setDay(event.target.value)}
          error={fields.onDay}
        />
        <Field
          label="Total"
          name="score"
          inputMode="decimal"
          value={score}
          onChange={(event) => setScore(event.target.value)}
          error={fields.score}
        />
      </div>
      <TextArea
        label="A note"
        optional
        name="note"
        rows={3}
        help="Only the care team reads it."
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={fields.note}
      />
      {record.problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {record.problem.message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <LinkButton href={`/couples/${coupleId}/scores`} kind="text">
          Cancel
        </LinkButton>
        <Button type="submit" kind="main" busy={record.busy}>
          Record the total
        </Button>
      </div>
    </form>
  );
}
