"use client";

import { type FormEvent, useRef, useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";

import type { Problem } from "../_changes/problem";
import { sendOnKey } from "../_changes/send-on-key";
import { useFirstMistake } from "../_changes/use-first-mistake";
import { DISPOSITIONS, type Disposition } from "../_words/alert-words";

export type Given = {
  disposition: Disposition | null;
  reason: string;
  signature: string;
};

export const NOTHING_YET: Given = {
  disposition: null,
  reason: "",
  signature: "",
};

type Props = {
  id: string;
  given: Given;
  onGive: (given: Given) => void;
  onSign: (signed: Given & { disposition: Disposition }) => void;
  problem: Problem | null;
  clinicians: string;
  signer: string;
};

/** What was done, why, and a typed name. Every field keeps its words until it is signed. */
export function AcknowledgeForm({
  id,
  given,
  onGive,
  onSign,
  problem,
  clinicians,
  signer,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [isUndecided, setUndecided] = useState(false);
  const fields = problem?.fields ?? {};
  const mend = isUndecided
    ? "Choose what was done."
    : (fields.disposition?.[0] ?? null);
  useFirstMistake(form, isUndecided || problem);

  function sign(event: FormEvent) {
    event.preventDefault();
    const { disposition } = given;
    setUndecided(disposition === null);
    if (disposition) onSign({ ...given, disposition });
  }

  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="grid gap-5"
      onSubmit={sign}
      onKeyDown={sendOnKey}
    >
      <ChoiceCards
        legend="What was done"
        name="disposition"
        choices={DISPOSITIONS}
        pairs
        value={given.disposition}
        onChange={(disposition) => {
          setUndecided(false);
          onGive({ ...given, disposition });
        }}
        error={mend}
      />
      <TextArea
        label="Why, in a sentence or two"
        name="reason"
        rows={3}
        value={given.reason}
        onChange={(event) => onGive({ ...given, reason: event.target.value })}
        error={fields.reason}
      />
      <Field
        label="Sign with your full name"
        name="signature"
        autoComplete="off"
        help={`As it stands here: ${signer}`}
        value={given.signature}
        onChange={(event) =>
          onGive({ ...given, signature: event.target.value })
        }
        error={fields.signature}
      />
      {problem && Object.keys(problem.fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <AudienceMark audience="clinicians" words={clinicians} />
        <span className="small soft">
          Read by the care team alone, and kept for good.
        </span>
      </div>
    </form>
  );
}
