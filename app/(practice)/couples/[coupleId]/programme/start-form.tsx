"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { Missing } from "@/server/pathways/what-is-given";

import { WAITS_FOR_A_HAND } from "../../../_library/library-words";
import { useChange } from "../_changes/use-change";
import { waitWords } from "./step-words";

type Programme = {
  name: string;
  title: string;
  purpose: string;
  steps: readonly {
    slug: string;
    title: string;
    wait: { after: "start" | "given" | "session" | "opened"; days: number };
    hint: string | null;
    missing: Missing | null;
  }[];
};

type Props = {
  coupleId: string;
  programmes: readonly Programme[];
  today: string;
};

/** Which one, from when on, and what is in it. Nothing is given by starting it. */
export function StartForm({ coupleId, programmes, today }: Props) {
  const api = useTRPCClient();
  const [name, setName] = useState<string | null>(null);
  const [startedOn, setStartedOn] = useState(today);
  const [isUnchosen, setUnchosen] = useState(false);
  const start = useChange(api.pathways.start.mutate, () =>
    showToast("The programme is set up."),
  );
  const fields = start.problem?.fields ?? {};
  const chosen = programmes.find((one) => one.name === name);

  function send(event: FormEvent) {
    event.preventDefault();
    setUnchosen(name === null);
    if (name === null || start.busy) return;
    start.run({ coupleId, programme: name, startedOn: startedOn || null });
  }

  return (
    <form
      noValidate
      className="grid items-start gap-9 min-[1100px]:grid-cols-[minmax(0,1fr)_360px]"
      onSubmit={send}
    >
      <div className="grid gap-7">
        <ChoiceCards
          legend="Programme"
          help="You get a copy for this couple. Nothing is given until you give it."
          name="programme"
          choices={programmes.map(({ name, title, purpose, steps }) => ({
            value: name,
            label: title,
            detail: `${purpose} ${steps.length} steps.`,
          }))}
          value={name}
          onChange={(value) => {
            setName(value);
            setUnchosen(false);
          }}
          error={
            isUnchosen ? "Choose a programme." : (fields.programme?.[0] ?? null)
          }
        />
        <div className="max-w-80">
          <Field
            label="Starts on"
            type="date"
            name="startedOn"
            min={today}
            value={startedOn}
            onChange={(event) => setStartedOn(event.target.value)}
            error={fields.startedOn}
          />
        </div>
        {start.problem && Object.keys(fields).length === 0 && (
          <FieldError>{start.problem.message}</FieldError>
        )}
        <div>
          <Button type="submit" kind="main" busy={start.busy}>
            Start the programme
          </Button>
        </div>
      </div>
      {chosen && (
        <section
          aria-labelledby="its-steps"
          className="rounded-sheet bg-sunken p-7 pt-6"
        >
          <h2 id="its-steps" className="title">
            {chosen.title}
          </h2>
          <ol className="mt-3 grid list-decimal gap-3 pl-6">
            {chosen.steps.map(({ slug, title, wait, hint, missing }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same one can come twice, and none moves here
              <li key={`${slug}-${at}`}>
                <strong>{title}</strong>
                <span className="small soft block">
                  {waitWords({ waitAfter: wait.after, waitDays: wait.days })}
                </span>
                {missing && (
                  <span className="small block">
                    {WAITS_FOR_A_HAND[missing]}
                  </span>
                )}
                {hint && <span className="small block">{hint}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </form>
  );
}
