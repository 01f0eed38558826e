"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { dueInput, type NextSession } from "../../_changes/due-field";
import { sendOnKey } from "../../_changes/send-on-key";
import { useChange } from "../../_changes/use-change";
import { useFirstMistake } from "../../_changes/use-first-mistake";
import type { Names } from "../../_words/homework-words";
import { AboutMeasure } from "./about-measure";
import { BEFORE_SESSIONS, type Measure, type Plan, sendWords } from "./plan";
import { SendFields } from "./send-fields";

type Props = {
  coupleId: string;
  measures: readonly Measure[];
  names: Names;
  begin: Plan;
  today: string;
  next: NextSession;
  daysBefore: number;
};

export function SendForm(props: Props) {
  const { coupleId, measures, names, begin, today, next, daysBefore } = props;
  const api = useTRPCClient();
  const page = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [plan, setPlan] = useState(begin);
  const [isUnchosen, setUnchosen] = useState(false);
  const measure = measures.find(({ slug }) => slug === plan.slug);

  const send = useChange(api.measures.send.mutate, (_sent, asked) => {
    page.push(`/couples/${coupleId}`);
    const sent = asked.who === "each" ? "Sent to each, apart." : "Sent.";
    showToast(asked.beforeSessions ? "Planned before each session." : sent);
  });
  const fields = send.problem?.fields ?? {};
  useFirstMistake(form, isUnchosen || send.problem);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setUnchosen(plan.slug === "");
    if (plan.slug === "" || send.busy) return;
    const { slug, who, everyWeeks } = plan;
    const beforeSessions = everyWeeks === BEFORE_SESSIONS;
    send.run({
      coupleId,
      slug,
      who,
      beforeSessions,
      ...(beforeSessions ? { dueOn: null } : dueInput(plan, next)),
      everyWeeks:
        beforeSessions || everyWeeks === "" ? null : Number(everyWeeks),
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid items-start gap-9 min-[1100px]:grid-cols-[minmax(0,1fr)_360px]"
      onSubmit={onSubmit}
      onKeyDown={sendOnKey}
    >
      <SendFields
        measures={measures}
        plan={plan}
        onPlan={(changed) => {
          setUnchosen(false);
          setPlan(changed);
        }}
        names={names}
        today={today}
        next={next}
        daysBefore={daysBefore}
        fields={
          isUnchosen ? { ...fields, slug: ["Choose a measure."] } : fields
        }
      />
      <div className="flex flex-col gap-5 rounded-sheet bg-sunken p-7 pt-6">
        <AboutMeasure measure={measure} who={plan.who} names={names} />
        {send.problem && Object.keys(fields).length === 0 && (
          <Notice tone="alarm" icon="alert" live>
            {send.problem.message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton href={`/couples/${coupleId}`} kind="text">
            Cancel
          </LinkButton>
          <Button
            type="submit"
            kind="main"
            busy={send.busy}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {sendWords(plan, names)} <Kbd>Ctrl ↵</Kbd>
          </Button>
        </div>
      </div>
    </form>
  );
}
