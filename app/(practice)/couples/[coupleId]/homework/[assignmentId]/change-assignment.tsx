"use client";

import { type FormEvent, useId, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Dialog } from "@/app/_components/dialog";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { Smaller } from "@/server/homework/smaller-rules";
import type { getWishes } from "@/server/reminders/get-wishes";

import {
  changedDue,
  type Due,
  DueField,
  type NextSession,
} from "../../_changes/due-field";
import { RemindFields } from "../../_changes/remind-fields";
import { sendOnKey } from "../../_changes/send-on-key";
import {
  SmallerFields,
  type SmallerTyped,
  smallerInput,
  smallerTyped,
} from "../../_changes/smaller-fields";
import { useChange } from "../../_changes/use-change";
import { useFirstMistake } from "../../_changes/use-first-mistake";
import { weekAfter } from "../../_changes/week-after";
import type { Names } from "../../_words/homework-words";
import { useTakeBack } from "./use-take-back";

type Props = {
  assignmentId: string;
  title: string;
  dueOn: string | null;
  /** It is due before the next session, whenever that will be. */
  beforeSession: boolean;
  next: NextSession;
  note: string | null;
  smaller: Smaller | null;
  /** How long all of it takes; null where nothing less would do. */
  minutes: number | null;
  /** Whose screen the note stands on. */
  readers: string;
  /** Null where it opens only with the therapist. */
  mayOpenByItself: boolean | null;
  names: Names;
  reminding: Awaited<ReturnType<typeof getWishes>>;
  /** Where the practice is. */
  today: string;
};

type Typed = Due & {
  note: string;
  smaller: SmallerTyped;
  mayOpenByItself: boolean;
  remind: Partial<Record<"a" | "b", boolean>>;
};

/** The day, the words that go with it, and whether it may open by itself; the questions stay as they were given. */
export function ChangeAssignment(props: Props) {
  const {
    assignmentId,
    title,
    today,
    next,
    readers,
    mayOpenByItself,
    minutes,
    reminding,
  } = props;
  const api = useTRPCClient();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  /** Stays while the dialog is away, so that a press beside it loses no word. */
  const [typed, setTyped] = useState<Typed | null>(null);
  const standing = {
    dueOn: props.dueOn ?? "",
    beforeSession: props.beforeSession,
  };
  const now: Typed = typed ?? {
    ...standing,
    note: props.note ?? "",
    smaller: smallerTyped(props.smaller),
    mayOpenByItself: mayOpenByItself ?? false,
    remind: {},
  };
  const type = (more: Partial<Typed>) => setTyped({ ...now, ...more });
  const take = useTakeBack(assignmentId);
  const change = useChange(api.homework.change.mutate, () => {
    setOpen(false);
    setTyped(null);
    showToast("Changed.");
  });
  const fields = change.problem?.fields ?? {};
  useFirstMistake(form, change.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    if (change.busy) return;
    change.run({
      assignmentId,
      ...changedDue(now, standing, next),
      note: now.note.trim() || null,
      ...(minutes !== null && { smaller: smallerInput(now.smaller) }),
      mayOpenByItself: now.mayOpenByItself,
      remind: now.remind,
    });
  }

  return (
    <>
      <Button
        kind="text"
        aria-haspopup="dialog"
        onClick={() => {
          change.reset();
          setOpen(true);
        }}
      >
        Change day or words
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Change “${title}”`}
        actions={
          <>
            <Button
              kind="text"
              onClick={() => {
                setTyped(null);
                setOpen(false);
              }}
            >
              Leave it
            </Button>
            <Button type="submit" form={id} kind="main" busy={change.busy}>
              Save
            </Button>
          </>
        }
      >
        <form
          id={id}
          ref={form}
          noValidate
          className="grid gap-5"
          onSubmit={send}
          onKeyDown={sendOnKey}
        >
          <div className="grid max-w-80 justify-items-start gap-1">
            <DueField
              due={now}
              onDue={type}
              next={next}
              today={today}
              error={fields.dueOn}
            />
            {!(now.beforeSession && next) && (
              <Button
                kind="text"
                className="-ml-2.5"
                onClick={() => type({ dueOn: weekAfter(now.dueOn || today) })}
              >
                One week later
              </Button>
            )}
          </div>
          <TextArea
            label="A note to them"
            optional
            name="note"
            rows={3}
            help={`Stands above the questions. ${readers}`}
            value={now.note}
            onChange={(event) => type({ note: event.target.value })}
            error={fields.note}
          />
          {minutes !== null && (
            <SmallerFields
              typed={now.smaller}
              onType={(smaller) => type({ smaller })}
              whole={minutes}
              fields={fields}
            />
          )}
          {mayOpenByItself !== null && (
            <div className="grid gap-1">
              <Checkbox
                name="mayOpenByItself"
                label="It may open by itself the next morning"
                help="Only if both say yes to sharing and nothing holds it. Otherwise you open it."
                checked={now.mayOpenByItself}
                onChange={(event) =>
                  type({ mayOpenByItself: event.target.checked })
                }
              />
              {fields.mayOpenByItself?.[0] && (
                <FieldError>{fields.mayOpenByItself[0]}</FieldError>
              )}
            </div>
          )}
          <RemindFields
            seats={reminding.seats}
            names={props.names}
            byMail={{ ...reminding.byMail, ...now.remind }}
            most={reminding.most}
            onRemind={(seat, byMail) =>
              type({ remind: { ...now.remind, [seat]: byMail } })
            }
          />
          {change.problem && Object.keys(fields).length === 0 && (
            <Notice tone="alarm" icon="alert" live>
              {change.problem.message}
            </Notice>
          )}
          <div className="grid justify-items-start gap-1 border-line border-t pt-4">
            <Button
              kind="text"
              className="-ml-2.5"
              busy={take.busy}
              busyLabel="Moment"
              onClick={() => {
                setOpen(false);
                take.run({ assignmentId, takenBack: true });
              }}
            >
              Take it back
            </Button>
            <p className="field-help">
              It goes off their screens. What was written stays with whoever
              wrote it, and you can give it back.
            </p>
          </div>
        </form>
      </Dialog>
    </>
  );
}
