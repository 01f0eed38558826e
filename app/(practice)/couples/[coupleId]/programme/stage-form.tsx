"use client";

import { AudienceMark } from "@/app/_components/audience-mark";
import { FieldError } from "@/app/_components/field-frame";
import { SectionHead } from "@/app/_components/section-head";
import { Select } from "@/app/_components/select";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import { STAGES, type Stage } from "@/server/pathways/stage-rules";

import { useChange } from "../_changes/use-change";

type Props = { coupleId: string; stage: Stage | null };

/** Where the couple stands in EFT: what is proposed goes by it. */
export function StageForm({ coupleId, stage }: Props) {
  const api = useTRPCClient();
  const set = useChange(api.pathways.setStage.mutate, () =>
    showToast("The stage was set."),
  );
  const at = STAGES.find((one) => one.stage === stage?.stage);

  return (
    <section aria-labelledby="stage" className="grid gap-4">
      <SectionHead id="stage" title="Where they stand (EFT)" />
      <Select
        label="Stage"
        name="stage"
        {...(!stage && { placeholder: "Not set" })}
        options={STAGES.map((one) => ({
          value: String(one.stage),
          label: `${one.stage} ${one.title}`,
        }))}
        value={stage ? String(stage.stage) : ""}
        onChange={({ target: { value } }) => {
          if (value && !set.busy) {
            set.run({ coupleId, stage: Number(value), step: null });
          }
        }}
      />
      {at && stage && (
        <Select
          label="Step"
          optional
          name="step"
          options={[
            { value: "", label: "Any of this stage" },
            ...at.steps.map(({ step, title }) => ({
              value: String(step),
              label: `${step} ${title}`,
            })),
          ]}
          value={stage.step === null ? "" : String(stage.step)}
          onChange={({ target: { value } }) => {
            if (set.busy) return;
            set.run({
              coupleId,
              stage: stage.stage,
              step: value ? Number(value) : null,
            });
          }}
        />
      )}
      {set.problem && <FieldError>{set.problem.message}</FieldError>}
      <p>
        <AudienceMark audience="clinicians" words="Only who treats them" />
      </p>
    </section>
  );
}
