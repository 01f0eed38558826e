"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { SectionHead } from "@/app/_components/section-head";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { listProgrammes } from "@/server/pathways/list-programmes";
import { FindWorksheet } from "../../../_library/find-worksheet";
import { useChange } from "../../../couples/[coupleId]/_changes/use-change";
import { OwnStep } from "./own-step";

type Programme = Awaited<ReturnType<typeof listProgrammes>>["own"][number];
export type Step = Programme["steps"][number] & { key: string };

const keyed = (steps: Programme["steps"]): Step[] =>
  steps.map((step, at) => ({ ...step, key: `${at}-${step.slug}` }));

const swapped = (steps: readonly Step[], at: number, to: number): Step[] => {
  const step = steps[at];
  if (!step || to < 0 || to >= steps.length) return [...steps];
  return steps.toSpliced(at, 1).toSpliced(to, 0, step);
};

export function ProgrammeForm({ programme }: { programme: Programme }) {
  const api = useTRPCClient();
  const page = useRouter();
  const [title, setTitle] = useState(programme.title);
  const [purpose, setPurpose] = useState(programme.purpose);
  const [steps, setSteps] = useState(() => keyed(programme.steps));
  const save = useChange(api.pathways.save.mutate, () => showToast("Saved."));
  const restore = useChange(api.pathways.remove.mutate);
  const programmeId = programme.name;
  const remove = useChange(api.pathways.remove.mutate, () => {
    page.push("/library/programmes");
    showToast("Removed. Couples who began it go on.", () =>
      restore.run({ programmeId, removed: false }),
    );
  });
  const fields = save.problem?.fields ?? {};

  function send(event: FormEvent) {
    event.preventDefault();
    if (save.busy) return;
    save.run({
      programmeId,
      title,
      purpose,
      version: programme.version,
      steps: steps.map(
        ({ key: _key, title: _title, missing: _missing, slug, ...step }) => ({
          ...step,
          give: slug,
        }),
      ),
    });
  }

  return (
    <form noValidate className="grid gap-7" onSubmit={send}>
      <Field
        label="Name"
        name="title"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={fields.title}
      />
      <TextArea
        label="What it is for"
        name="purpose"
        rows={2}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
        error={fields.purpose}
      />
      <section aria-labelledby="steps" className="grid gap-3">
        <SectionHead id="steps" title="Steps" count={steps.length} />
        <ol className="programme-steps">
          {steps.map((step, at) => (
            <OwnStep
              key={step.key}
              step={step}
              at={at}
              of={steps.length}
              onMove={(to) => setSteps(swapped(steps, at, to))}
              onChange={(changed) => setSteps(steps.with(at, changed))}
              onRemove={() => {
                setSteps(steps.toSpliced(at, 1));
                showToast("Taken out.", () =>
                  setSteps((now) => now.toSpliced(at, 0, step)),
                );
              }}
            />
          ))}
        </ol>
        {fields.steps?.[0] && <FieldError>{fields.steps[0]}</FieldError>}
        <FindWorksheet
          onFound={({ slug, title }) =>
            setSteps([
              ...steps,
              {
                key: crypto.randomUUID(),
                slug,
                title,
                missing: null,
                kind: "worksheet",
                who: "each",
                sharing: null,
                every: null,
                wait: { after: "given", days: 7 },
                stage: null,
                step: null,
                due: "session",
                hint: null,
              },
            ])
          }
        />
      </section>
      {save.problem && Object.keys(fields).length === 0 && (
        <FieldError>{save.problem.message}</FieldError>
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          kind="text"
          busy={remove.busy}
          busyLabel="Removing"
          onClick={() => remove.run({ programmeId, removed: true })}
        >
          Remove this programme
        </Button>
        <Button type="submit" kind="main" busy={save.busy}>
          Save the programme
        </Button>
      </div>
      <p className="small soft">
        Couples who began it keep their copy as it is.
      </p>
    </form>
  );
}
