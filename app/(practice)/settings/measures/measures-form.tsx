"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { useStepUp } from "@/app/_account/use-step-up";
import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

import { MeasureFields, type Settings } from "./measure-fields";

const DAYS = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
  value: String(days),
  label: days === 1 ? "1 day before" : `${days} days before`,
}));

/** All of it is saved at once, by whoever confirms their password. */
export function MeasuresForm({ settings }: { settings: Settings }) {
  const trpc = useTRPC();
  const page = useRouter();
  const [{ daysBefore, measures }, setSettings] = useState(settings);
  const update = useMutation(
    trpc.measures.updateSettings.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const stepUp = useStepUp({
    title: "Change how measures are read",
    why: "It decides what every clinician is told of, and how urgently. Confirm that it is you, with your password.",
  });
  const problem = problemOf(update.error);
  const words = problem?.needsPassword ? null : restOf(problem);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (update.isPending) return;
    const asked = {
      daysBefore,
      measures: measures.map(({ slug, isOn, cutOff, escalates }) => ({
        slug,
        isOn,
        cutOff,
        escalates,
      })),
    };
    // What goes wrong is shown below; here it has been dealt with.
    stepUp.run(() => update.mutateAsync(asked)).catch(() => {});
  }

  return (
    <>
      <form className="grid gap-6" onSubmit={submit} noValidate>
        <div className="max-w-80">
          <Select
            label="Before each session"
            name="daysBefore"
            help="When a measure goes that is planned before each session."
            options={DAYS}
            value={String(daysBefore)}
            onChange={(event) =>
              setSettings({
                measures,
                daysBefore: Number(event.target.value),
              })
            }
            error={problem?.fields.daysBefore}
          />
        </div>
        <ul className="lines">
          {measures.map((measure) => (
            <MeasureFields
              key={measure.slug}
              measure={measure}
              error={problem?.fields[measure.slug]}
              onChange={(changed) =>
                setSettings({
                  daysBefore,
                  measures: measures.map((one) =>
                    one.slug === changed.slug ? changed : one,
                  ),
                })
              }
            />
          ))}
        </ul>
        {words && (
          <Notice tone="alarm" icon="alert" live>
            {words}
          </Notice>
        )}
        <div className="row justify-end">
          <Button
            type="submit"
            kind="main"
            busy={update.isPending}
            busyLabel="Saving"
          >
            Save the measures
          </Button>
        </div>
      </form>
      {stepUp.dialog}
    </>
  );
}
