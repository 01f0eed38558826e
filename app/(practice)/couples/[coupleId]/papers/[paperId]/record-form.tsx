"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";
import { useFirstMistake } from "../../_changes/use-first-mistake";

type How = "paper" | "refused" | "withdrawn";

type Props = {
  paperId: string;
  name: string;
  isSettled: boolean;
  today: string;
};

/** What happened to this paper away from the screen. */
export function RecordForm({ paperId, name, isSettled, today }: Props) {
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [how, setHow] = useState<How | null>(null);
  const [onDay, setOnDay] = useState(today);
  const [reason, setReason] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const record = useChange(api.consents.record.mutate, () =>
    showToast("Written down."),
  );
  const fields = record.problem?.fields ?? {};
  useFirstMistake(form, record.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    setIsOpen(how === null);
    if (how === null || record.busy) return;
    record.run({ paperId, how, onDay, reason });
  }

  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={send}>
      <ChoiceCards<How>
        legend="What happened"
        name="how"
        value={how}
        onChange={(value) => {
          setHow(value);
          setIsOpen(false);
        }}
        error={
          isOpen ? "Choose what happened with this paper." : fields.how?.[0]
        }
        choices={
          isSettled
            ? [
                {
                  value: "withdrawn",
                  label: "Withdrawn",
                  detail: `${name} took it back. What was signed stays in the record.`,
                },
              ]
            : [
                {
                  value: "paper",
                  label: "Signed on paper",
                  detail: "You keep the sheet yourself.",
                },
                {
                  value: "refused",
                  label: "Offered and not signed",
                  detail: "With the reason, in a few words.",
                },
              ]
        }
      />
      <Field
        label="On which day"
        name="onDay"
        type="date"
        max={today}
        value={onDay}
        onChange={(event) => setOnDay(event.target.value)}
        error={fields.onDay}
      />
      <TextArea
        label={how === "refused" ? "Why it was not signed" : "A word about it"}
        optional={how !== "refused"}
        name="reason"
        rows={2}
        help={`Kept sealed. ${name} does not see it.`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={fields.reason}
      />
      {record.problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {record.problem.message}
        </Notice>
      )}
      <Button type="submit" busy={record.busy} busyLabel="Saving">
        Write it down
      </Button>
    </form>
  );
}
