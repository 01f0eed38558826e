"use client";

import { type FormEvent, useId, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Dialog } from "@/app/_components/dialog";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import { DUTY_STEPS, type DutyKind } from "@/server/safety/duty-rules";

import type { Whose } from "../safety-mode";
import { useSealedChange } from "../use-sealed-change";
import { DutyDecision, outcomeOf, type Typed } from "./duty-decision";

type Props = Whose & {
  kind: DutyKind;
  kept: { ticks: readonly string[]; note: string };
  /** Whom the practice reports to, with the number. */
  agency: string;
  signer: string;
};

const known = (ticked: readonly string[]) =>
  DUTY_STEPS.map(({ key }) => key).filter((key) => ticked.includes(key));

/** The list and the note, saved as one goes, and the decision that ends it. */
export function DutyForm({ kind, kept, agency, signer, ...whose }: Props) {
  const { coupleId, seat, name } = whose;
  const api = useTRPCClient();
  const save = useSealedChange(name);
  const decide = useSealedChange(name);
  const form = useId();
  const [isOpen, setOpen] = useState(false);
  const [isUndecided, setUndecided] = useState(false);
  const [ticked, setTicked] = useState(kept.ticks);
  const [note, setNote] = useState(kept.note);
  const [basedOn, setBasedOn] = useState(() => ({
    ticks: known(kept.ticks),
    note: kept.note,
  }));
  const [typed, setTyped] = useState<Typed>({
    decision: null,
    reason: "",
    agency,
    reportedAt: "",
    what: "",
    purpose: "",
    signature: "",
  });
  const ticks = known(ticked);
  const of = { coupleId, seat, kind, ticks, note, basedOn };

  async function keep(event: FormEvent) {
    event.preventDefault();
    const isKept = await save.run(
      () => api.safety.saveDuty.mutate(of),
      "Saved, sealed.",
    );
    if (isKept) setBasedOn({ ticks, note });
  }

  function sign(event: FormEvent) {
    event.preventDefault();
    const outcome = outcomeOf(typed);
    setUndecided(outcome === null);
    if (!outcome) return;
    const { signature } = typed;
    void decide.run(
      () => api.safety.decideDuty.mutate({ ...of, outcome, signature }),
      "Signed.",
    );
  }

  const rest = restOf(save.problem);
  return (
    <>
      <form noValidate className="mt-4 grid gap-5" onSubmit={keep}>
        <fieldset className="grid gap-2">
          <legend className="field-legend">Gone through</legend>
          {DUTY_STEPS.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={ticked.includes(key)}
              onChange={({ target }) =>
                setTicked((before) =>
                  target.checked
                    ? [...before, key]
                    : before.filter((one) => one !== key),
                )
              }
            />
          ))}
        </fieldset>
        <TextArea
          label="Report note"
          help={`Sealed, in the record of ${name} alone.`}
          optional
          rows={3}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={save.problem?.fields.note}
        />
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" busy={save.busy} busyLabel="Saving">
            Save the list
          </Button>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            Decide
          </Button>
        </div>
      </form>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="A report, or no duty to report"
        actions={
          <>
            <Button kind="text" onClick={() => setOpen(false)}>
              Not yet
            </Button>
            <Button kind="main" type="submit" form={form} busy={decide.busy}>
              Sign
            </Button>
          </>
        }
      >
        <form id={form} noValidate className="mt-4 grid gap-5" onSubmit={sign}>
          <DutyDecision
            typed={typed}
            onChange={(more) => setTyped({ ...typed, ...more })}
            problem={decide.problem}
            isUndecided={isUndecided && typed.decision === null}
            signer={signer}
          />
        </form>
      </Dialog>
      {save.dialog}
      {decide.dialog}
    </>
  );
}
