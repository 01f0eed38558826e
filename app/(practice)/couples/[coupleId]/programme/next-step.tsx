"use client";

import type { Route } from "next";
import { useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { FieldError } from "@/app/_components/field-frame";
import { LinkButton } from "@/app/_components/link-button";

import { type Names, sharingWords } from "../_words/homework-words";
import { type Step, whoWords } from "./step-words";
import { useStep } from "./use-step";

type Props = { step: Step; names: Names; why: string };

/** The one thing to do here: give what is next, or pass over it. */
export function NextStep({ step, names, why }: Props) {
  const { give, skip, problem } = useStep(step.id);
  const [isUnlocked, setUnlocked] = useState(false);
  const { sharing, unlockWhen, missing } = step;

  return (
    <section
      aria-labelledby="next-step"
      className="grid gap-4 rounded-sheet bg-sunken p-7 pt-6"
    >
      <div className="grid gap-1">
        <p className="label">Next</p>
        <h2 id="next-step" className="head">
          {step.title}
        </h2>
        <p className="soft">{why}</p>
      </div>
      {step.hint && <p className="words max-w-prose">{step.hint}</p>}
      {sharing && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span>
            {whoWords(step.who, names)}
            {step.minutes !== null && `, ${step.minutes} minutes`}
          </span>
          <AudienceMark audience="clinicians" words={sharingWords(sharing)} />
        </p>
      )}
      {unlockWhen && (
        <Checkbox
          name="isUnlocked"
          label={unlockWhen}
          checked={isUnlocked}
          onChange={(event) => setUnlocked(event.target.checked)}
        />
      )}
      {problem && <FieldError>{problem}</FieldError>}
      <div className="flex flex-wrap gap-2">
        {missing === "put_away" && (
          <LinkButton kind="main" href={`/library/${step.slug}/edit` as Route}>
            Bring it back
          </LinkButton>
        )}
        {!missing && (
          <Button
            kind="main"
            busy={give.busy}
            onClick={() => {
              if (!skip.busy) give.run({ stepId: step.id, isUnlocked });
            }}
          >
            Give it
          </Button>
        )}
        <Button
          kind="text"
          busy={skip.busy}
          busyLabel="Skipping"
          onClick={() => {
            if (!give.busy) skip.run({ stepId: step.id, skipped: true });
          }}
        >
          Skip
        </Button>
      </div>
    </section>
  );
}
