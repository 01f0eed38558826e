"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { DisclosureState } from "@/server/disclosures/disclosure-rules";

import { sendOnKey } from "../../_changes/send-on-key";
import { useChange } from "../../_changes/use-change";
import { useFirstMistake } from "../../_changes/use-first-mistake";

type Props = {
  coupleId: string;
  disclosureId: string;
  name: string;
  /** The last step that is shown. */
  after: number;
  state: DisclosureState;
  dueOn: string | null;
  /** What is ticked before a day is set; null where nothing comes first. */
  first: string | null;
  today: string;
  /** It was kept by hand, so it can be taken off again. */
  canGo: boolean;
};

const choicesFor = (name: string, canGo: boolean) => [
  {
    value: "discussed" as const,
    label: `Discussed with ${name}`,
    detail: "You have spoken about it, alone.",
  },
  {
    value: "to_share" as const,
    label: "To be shared by a day",
    detail: `${name} says it by then, or you both do. A day that has passed stands on Today.`,
  },
  {
    value: "shared" as const,
    label: `Shared by ${name}`,
    detail:
      "At home or in session. What you open for both comes here by itself.",
  },
  {
    value: "stays_private" as const,
    label: "Stays private",
    detail: "With the reason, which the care team alone reads.",
  },
  ...(canGo
    ? [
        {
          value: "off" as const,
          label: "Not a disclosure",
          detail:
            "It goes off the list. What was said stays where it was said.",
        },
      ]
    : []),
];

/** Moves it on; each step is added to those before. On no partner's screen does anything change. */
export function MoveForm(props: Props) {
  const { coupleId, disclosureId, name, after, first, today, canGo } = props;
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<DisclosureState | null>(null);
  const [dueOn, setDueOn] = useState(props.dueOn ?? "");
  const [note, setNote] = useState("");
  const [isAgreed, setAgreed] = useState(false);
  const [isUndecided, setUndecided] = useState(false);
  const undo = useChange(api.disclosures.undo.mutate);
  const move = useChange(api.disclosures.change.mutate, ({ number }) => {
    showToast("Kept. On their screens nothing changes.", () =>
      undo.run({ coupleId, disclosureId, after: number }),
    );
    document.getElementById("disclosure")?.focus();
  });
  const fields = move.problem?.fields ?? {};
  useFirstMistake(form, isUndecided || move.problem);
  const isToShare = state === "to_share";

  function send(event: FormEvent) {
    event.preventDefault();
    setUndecided(state === null);
    if (state === null) return;
    move.run({
      coupleId,
      disclosureId,
      after,
      state,
      dueOn: isToShare && dueOn !== "" ? dueOn : null,
      note,
      isAgreed,
    });
  }

  return (
    <section aria-labelledby="on">
      <SectionHead id="on" title="How it goes on" />
      <form
        ref={form}
        noValidate
        className="mt-3 grid gap-5"
        onSubmit={send}
        onKeyDown={sendOnKey}
      >
        <ChoiceCards<DisclosureState>
          legend="Where it stands now"
          legendHidden
          name="state"
          choices={choicesFor(name, canGo)}
          value={state}
          onChange={(value) => {
            setUndecided(false);
            setState(value);
          }}
          error={isUndecided ? "Choose where it stands." : fields.state?.[0]}
        />
        {isToShare && (
          <Field
            label="By which day"
            name="dueOn"
            type="date"
            className="max-w-60"
            min={today}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
            error={fields.dueOn}
          />
        )}
        {isToShare && first && (
          <div data-invalid={fields.isAgreed ? true : undefined}>
            <Checkbox
              label={first}
              checked={isAgreed}
              onChange={(event) => setAgreed(event.target.checked)}
            />
            {fields.isAgreed?.[0] && (
              <FieldError>{fields.isAgreed[0]}</FieldError>
            )}
          </div>
        )}
        <TextArea
          label={state === "stays_private" ? "Why it stays private" : "Note"}
          optional={state !== "stays_private"}
          help="The care team alone reads this. It is kept for good."
          name="note"
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={fields.note}
        />
        {move.problem && Object.keys(fields).length === 0 && (
          <Notice tone="alarm" icon="alert" live>
            {move.problem.message}
          </Notice>
        )}
        <Button
          type="submit"
          kind="main"
          className="justify-self-start"
          busy={move.busy}
        >
          Keep this step
        </Button>
      </form>
    </section>
  );
}
