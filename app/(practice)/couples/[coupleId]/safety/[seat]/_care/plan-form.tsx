"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { TextArea } from "@/app/_components/text-area";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import { MEANS, PLAN_PARTS, type Plan } from "@/server/safety/plan-rules";

import type { Whose } from "../safety-mode";
import { useSealedChange } from "../use-sealed-change";

type Props = Whose & { plan: Plan; version: number };

/** Filled in with the person it is for. Each saving is a version of its own; those before it stand. */
export function PlanForm({ plan, version, ...whose }: Props) {
  const { coupleId, seat, name } = whose;
  const api = useTRPCClient();
  const save = useSealedChange(name);
  const [typed, setTyped] = useState(plan);
  const errors = save.problem?.fields ?? {};
  const rest = restOf(save.problem);

  function submit(event: FormEvent) {
    event.preventDefault();
    void save.run(
      () =>
        api.safety.savePlan.mutate({
          coupleId,
          seat,
          basedOn: version,
          plan: typed,
        }),
      "Kept, sealed.",
    );
  }

  return (
    <>
      <form noValidate className="mt-4 grid gap-5" onSubmit={submit}>
        {PLAN_PARTS.map(({ key, label, help }) => (
          <TextArea
            key={key}
            label={label}
            help={help}
            optional
            rows={2}
            value={typed[key]}
            onChange={({ target }) =>
              setTyped({ ...typed, [key]: target.value })
            }
            error={errors[`plan.${key}`]}
          />
        ))}
        <div className="max-w-80">
          <Select
            label="Firearms or stored medicine in reach"
            options={MEANS}
            value={typed.means}
            onChange={({ target }) => {
              const means = MEANS.find(({ value }) => value === target.value);
              if (means) setTyped({ ...typed, means: means.value });
            }}
          />
        </div>
        <TextArea
          label="Reasons to live"
          help="In their words: people, animals, plans, faith, whatever holds."
          optional
          rows={2}
          value={typed.reasons}
          onChange={({ target }) =>
            setTyped({ ...typed, reasons: target.value })
          }
          error={errors["plan.reasons"]}
        />
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div>
          <Button type="submit" busy={save.busy} busyLabel="Saving">
            {version === 0 ? "Keep the plan" : "Keep as a new version"}
          </Button>
        </div>
      </form>
      {save.dialog}
    </>
  );
}
