"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Kbd } from "@/app/_components/kbd";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { SecretsPolicy } from "@/server/worksheets/tail-rules";

import { dueInput, type NextSession } from "../_changes/due-field";
import type { Reminding } from "../_changes/remind-fields";
import { sendOnKey } from "../_changes/send-on-key";
import { smallerInput } from "../_changes/smaller-fields";
import { useChange } from "../_changes/use-change";
import { useFirstMistake } from "../_changes/use-first-mistake";
import type { Names } from "../_words/homework-words";
import { AssignFields } from "./assign-fields";
import { BeforeWriting } from "./before-writing";
import { LookThrough } from "./look-through";
import {
  assignWords,
  fitting,
  NEW_PLAN,
  repeatInput,
  type Worksheet,
} from "./plan";

type Props = {
  coupleId: string;
  worksheet: Worksheet;
  names: Names;
  therapist: string;
  secretsPolicy: SecretsPolicy | null;
  /** Where the practice is: no due day lies before it. */
  today: string;
  next: NextSession;
  afterNext: NextSession;
  hasSafetyReview: boolean;
  /** The therapist of record; others do not give what must be unlocked. */
  mayUnlock: boolean;
  reminding: Reminding;
};

type Done = { assignmentIds: string[]; planIds: string[] };

function doneWords({ assignmentIds }: Done, who: "a" | "b" | "each"): string {
  if (assignmentIds.length === 0) return "Planned.";
  return who === "each" ? "Assigned to both." : "Assigned.";
}

export function AssignForm({
  coupleId,
  worksheet,
  names,
  therapist,
  secretsPolicy,
  today,
  next,
  afterNext,
  hasSafetyReview,
  mayUnlock,
  reminding,
}: Props) {
  const api = useTRPCClient();
  const page = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [plan, setPlan] = useState(NEW_PLAN);
  const meant = fitting(plan, worksheet);
  const isGivable = mayUnlock || worksheet.unlockWhen === null;

  const assign = useChange(api.homework.assign.mutate, (done, { who }) => {
    page.push(`/couples/${coupleId}`);
    showToast(doneWords(done, who), () => {
      undo(done);
    });
  });
  async function undo({ assignmentIds, planIds }: Done) {
    try {
      await Promise.all([
        ...assignmentIds.map((assignmentId) =>
          api.homework.takeBack.mutate({ assignmentId, takenBack: true }),
        ),
        ...planIds.map((planId) =>
          api.homework.endRepeat.mutate({ planId, ended: true }),
        ),
      ]);
      showToast("Taken back.");
    } catch {
      showToast("It could not be taken back. Try it from the worksheet.");
    }
    page.refresh();
  }
  const fields = assign.problem?.fields ?? {};
  useFirstMistake(form, assign.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    if (assign.busy || !isGivable) return;
    assign.run({
      coupleId,
      slug: worksheet.slug,
      who: meant.who,
      sharing: meant.sharing,
      mayOpenByItself: meant.mayOpenByItself,
      isUnlocked: meant.isUnlocked,
      ...dueInput(meant, next),
      ...repeatInput(meant, afterNext),
      note: meant.note.trim() || null,
      smaller: smallerInput(meant.smaller),
      remind: meant.remind,
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid items-start gap-9 min-[1100px]:grid-cols-[minmax(0,1fr)_360px]"
      onSubmit={send}
      onKeyDown={sendOnKey}
    >
      <AssignFields
        worksheet={worksheet}
        plan={plan}
        onPlan={setPlan}
        names={names}
        today={today}
        next={next}
        afterNext={afterNext}
        hasSafetyReview={hasSafetyReview}
        mayUnlock={mayUnlock}
        reminding={reminding}
        fields={fields}
      />
      <div className="flex flex-col gap-5 rounded-sheet bg-sunken p-7 pt-6 min-[1100px]:sticky min-[1100px]:top-20 min-[1100px]:max-h-[calc(100dvh-6.5rem)]">
        <BeforeWriting
          plan={meant}
          worksheet={worksheet}
          names={names}
          therapist={therapist}
        />
        <LookThrough
          worksheet={worksheet}
          plan={meant}
          names={names}
          therapist={therapist}
          secretsPolicy={secretsPolicy}
        />
        {assign.problem && Object.keys(fields).length === 0 && (
          <Notice tone="alarm" icon="alert" live>
            {assign.problem.message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton href={`/couples/${coupleId}`} kind="text">
            Cancel
          </LinkButton>
          {isGivable && (
            <Button
              type="submit"
              kind="main"
              busy={assign.busy}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              {assignWords(meant, names)} <Kbd>Ctrl ↵</Kbd>
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
