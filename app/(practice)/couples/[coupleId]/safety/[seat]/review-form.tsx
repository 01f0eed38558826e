"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import {
  CHECKLIST,
  type CheckKey,
  DECISIONS,
  type Decision,
} from "@/server/safety/review-rules";

import type { Whose } from "./safety-mode";
import { useSealedChange } from "./use-sealed-change";

type Review = {
  ticks: readonly string[];
  note: string;
  decision: Decision | null;
  rescreenOn: string | null;
};

const CHOICES = DECISIONS.map(({ value, label, help }) => ({
  value,
  label,
  detail: help,
}));

/** What was gone through with one person, and what was decided: sealed, and read by the care team alone. */
export function ReviewForm({
  coupleId,
  seat,
  name,
  review,
}: Whose & { review: Review }) {
  const api = useTRPCClient();
  const save = useSealedChange(name);
  const [ticks, setTicks] = useState<readonly string[]>(review.ticks);
  const [note, setNote] = useState(review.note);
  const [decision, setDecision] = useState(review.decision);
  const [rescreenOn, setRescreenOn] = useState(review.rescreenOn ?? "");
  const errors = save.problem?.fields ?? {};
  const rest = restOf(save.problem);
  const isTicked = (key: CheckKey) => ticks.includes(key);

  function submit(event: FormEvent) {
    event.preventDefault();
    const checked = CHECKLIST.map(({ key }) => key).filter(isTicked);
    void save.run(
      () =>
        api.safety.saveChecklist.mutate({
          coupleId,
          seat,
          ticks: checked,
          note,
          decision,
          rescreenOn: rescreenOn || null,
        }),
      "Saved, sealed.",
    );
  }

  return (
    <>
      <form noValidate className="mt-5 grid gap-6" onSubmit={submit}>
        <fieldset className="grid gap-2">
          <legend className="field-legend">Gone through with {name}</legend>
          {CHECKLIST.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={isTicked(key)}
              onChange={({ target }) =>
                setTicks((before) =>
                  target.checked
                    ? [...before, key]
                    : before.filter((one) => one !== key),
                )
              }
            />
          ))}
        </fieldset>
        <TextArea
          label="A note"
          optional
          rows={4}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={errors.note}
        />
        <ChoiceCards
          legend="How work together goes on"
          name="decision"
          choices={CHOICES}
          value={decision}
          onChange={setDecision}
          error={errors.decision?.[0]}
        />
        <div className="max-w-60">
          <Field
            label="Ask again on"
            optional
            type="date"
            value={rescreenOn}
            onChange={({ target }) => setRescreenOn(target.value)}
            error={errors.rescreenOn}
          />
        </div>
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div>
          <Button type="submit" kind="main" busy={save.busy} busyLabel="Saving">
            Save the checklist
          </Button>
        </div>
      </form>
      {save.dialog}
    </>
  );
}
