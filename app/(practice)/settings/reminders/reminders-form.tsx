"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { QuietFields } from "@/app/_components/quiet-fields";
import { Select } from "@/app/_components/select";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";
import type { getReminderSettings } from "@/server/reminders/get-reminder-settings";

import { MailPreview } from "./mail-preview";

type Settings = Awaited<ReturnType<typeof getReminderSettings>>;

const BEFORE = [
  "On the evening of the due day",
  "The evening before",
  ...[2, 3, 4, 5, 6, 7].map((days) => `${days} evenings before`),
].map((label, days) => ({ value: String(days), label }));

const MOST = [1, 2, 3, 4, 5].map((most) => ({
  value: String(most),
  label: most === 1 ? "One" : `${most}, then no more`,
}));

export function RemindersForm({ settings }: { settings: Settings }) {
  const trpc = useTRPC();
  const page = useRouter();
  const [typed, setTyped] = useState(settings);
  const change = (more: Partial<Settings>) => setTyped({ ...typed, ...more });
  const update = useMutation(
    trpc.reminders.updateSettings.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(update.error);
  const errors = problem?.fields ?? {};
  const rest = restOf(problem);
  const form = useFirstError(update.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (update.isPending) return;
    const { isOn, daysBefore, most, quiet, words } = typed;
    update.mutate({ isOn, daysBefore, most, quiet, words });
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid items-start gap-9 min-[1100px]:grid-cols-[minmax(0,1fr)_360px]"
      onSubmit={submit}
    >
      <div className="grid gap-6">
        <Checkbox
          name="isOn"
          label="Remind by e-mail"
          help="Off, somebody is reminded only where they wish it themselves, or where their therapist does."
          checked={typed.isOn}
          onChange={(event) => change({ isOn: event.target.checked })}
        />
        <div className="grid gap-5 md:grid-cols-2">
          <Select
            label="The first one"
            name="daysBefore"
            options={BEFORE}
            value={String(typed.daysBefore)}
            onChange={(event) =>
              change({ daysBefore: Number(event.target.value) })
            }
            error={errors.daysBefore}
          />
          <Select
            label="Of each worksheet at most"
            name="most"
            help="Those after the first come after the due day, ever more seldom."
            options={MOST}
            value={String(typed.most)}
            onChange={(event) => change({ most: Number(event.target.value) })}
            error={errors.most}
          />
        </div>
        <div className="grid max-w-100 gap-1.5">
          <QuietFields
            quiet={typed.quiet}
            onQuiet={(quiet) => change({ quiet })}
            error={errors.quiet}
          />
          <p className="field-help">
            On each person’s own clock. They can choose other hours.
          </p>
        </div>
        <TextArea
          label="Your sentence"
          optional
          name="words"
          rows={2}
          help="Others may read this mail. It names nobody and no worksheet, and does not say what it is about."
          value={typed.words}
          onChange={(event) => change({ words: event.target.value })}
          error={errors.words}
        />
      </div>
      <div className="grid gap-5">
        <MailPreview
          subject={settings.mail.subject}
          words={typed.words.trim() || settings.mail.words}
          small={settings.mail.small}
        />
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div className="row justify-end">
          <Button
            type="submit"
            kind="main"
            busy={update.isPending}
            busyLabel="Saving"
          >
            Save the reminders
          </Button>
        </div>
      </div>
    </form>
  );
}
