"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

type Duty = {
  jurisdiction: string | null;
  hours: number | null;
  agency: string | null;
  phone: string | null;
};

/** Under which law the practice reports, within how many hours, and to whom. Nothing stands here before it is typed. */
export function DutySettingsForm({ duty }: { duty: Duty }) {
  const trpc = useTRPC();
  const page = useRouter();
  const [typed, setTyped] = useState({
    jurisdiction: duty.jurisdiction ?? "",
    hours: duty.hours === null ? "" : String(duty.hours),
    agency: duty.agency ?? "",
    phone: duty.phone ?? "",
  });
  const change = (more: Partial<typeof typed>) =>
    setTyped({ ...typed, ...more });
  const update = useMutation(
    trpc.safety.updateDuty.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(update.error);
  const errors = problem?.fields ?? {};
  const rest = restOf(problem);

  function submit(event: FormEvent) {
    event.preventDefault();
    const { hours, ...words } = typed;
    if (update.isPending) return;
    update.mutate({ ...words, hours: hours === "" ? null : Number(hours) });
  }

  return (
    <section aria-labelledby="duty">
      <SectionHead id="duty" title="Duty to report" />
      <form noValidate className="mt-4 grid gap-5" onSubmit={submit}>
        <p className="soft max-w-prose">
          Where an answer may have to be reported, your therapists go through a
          list with this deadline and this number beside it. Ask a lawyer what
          holds where you practise. What is left empty is shown as not known.
        </p>
        <div className="grid gap-5 md:grid-cols-2">
          <Field
            label="State or country"
            optional
            autoComplete="off"
            value={typed.jurisdiction}
            onChange={({ target }) => change({ jurisdiction: target.value })}
            error={errors.jurisdiction}
          />
          <Field
            label="Hours until a report is due"
            help="Counted from the answer. Empty where you do not know."
            optional
            inputMode="numeric"
            autoComplete="off"
            value={typed.hours}
            onChange={({ target }) =>
              change({ hours: target.value.replace(/\D/g, "") })
            }
            error={errors.hours}
          />
          <Field
            label="Agency"
            optional
            autoComplete="off"
            value={typed.agency}
            onChange={({ target }) => change({ agency: target.value })}
            error={errors.agency}
          />
          <Field
            label="Its number"
            optional
            type="tel"
            autoComplete="off"
            value={typed.phone}
            onChange={({ target }) => change({ phone: target.value })}
            error={errors.phone}
          />
        </div>
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div>
          <Button type="submit" busy={update.isPending} busyLabel="Saving">
            Save the duty to report
          </Button>
        </div>
      </form>
    </section>
  );
}
