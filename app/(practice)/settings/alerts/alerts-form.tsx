"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

type Settings = {
  criticalMinutes: number;
  highHours: number | null;
  onCall: string[];
};

const CRITICAL = [5, 10, 15].map((minutes) => ({
  value: String(minutes),
  label: `Within ${minutes} minutes`,
}));
const SAME_DAY = "day";
const HIGH = [
  { value: SAME_DAY, label: "The same day" },
  ...[1, 2, 4, 8].map((hours) => ({
    value: String(hours),
    label: hours === 1 ? "Within an hour" : `Within ${hours} hours`,
  })),
];

type Props = {
  settings: Settings;
  members: readonly { id: string; name: string }[];
};

export function AlertsForm({ settings, members }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const [typed, setTyped] = useState(settings);
  const change = (more: Partial<Settings>) => setTyped({ ...typed, ...more });
  const update = useMutation(
    trpc.safety.updateSettings.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const tick = useMutation(
    trpc.safety.setOnCall.mutationOptions({
      onSuccess: (_done, { memberId, isOnCall }) => {
        setTyped((before) => ({
          ...before,
          onCall: isOnCall
            ? [...before.onCall, memberId]
            : before.onCall.filter((one) => one !== memberId),
        }));
        showToast("Saved.");
      },
    }),
  );
  const rest =
    restOf(problemOf(update.error)) ?? problemOf(tick.error)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    const { criticalMinutes, highHours } = typed;
    if (!update.isPending) update.mutate({ criticalMinutes, highHours });
  }

  return (
    <form noValidate className="grid gap-6" onSubmit={submit}>
      <div className="grid gap-5 md:grid-cols-2">
        <Select
          label="What is critical is looked at"
          options={CRITICAL}
          value={String(typed.criticalMinutes)}
          onChange={({ target }) =>
            change({ criticalMinutes: Number(target.value) })
          }
        />
        <Select
          label="What is grave is looked at"
          options={HIGH}
          value={String(typed.highHours ?? SAME_DAY)}
          onChange={({ target }) =>
            change({
              highHours:
                target.value === SAME_DAY ? null : Number(target.value),
            })
          }
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="field-legend">On call</legend>
        {members.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={typed.onCall.includes(id)}
            disabled={tick.isPending}
            onChange={({ target }) =>
              tick.mutate({ memberId: id, isOnCall: target.checked })
            }
          />
        ))}
      </fieldset>
      {rest && (
        <Notice tone="alarm" icon="alert" live>
          {rest}
        </Notice>
      )}
      <div>
        <Button
          type="submit"
          kind="main"
          busy={update.isPending}
          busyLabel="Saving"
        >
          Save the times
        </Button>
      </div>
    </form>
  );
}
