"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { Segments } from "@/app/_components/segments";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { sendOnKey } from "../_changes/send-on-key";
import { useChange } from "../_changes/use-change";
import { useFirstMistake } from "../_changes/use-first-mistake";
import type { Names } from "../_words/homework-words";

type Props = { coupleId: string; names: Names };

/** What somebody said aloud, alone with a clinician: put on the list in the clinician's own words. */
export function AddTold({ coupleId, names }: Props) {
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  /** The same sent again is the same; other words are something else. */
  const sent = useRef({ said: "", submissionId: "" });
  const [seat, setSeat] = useState<"a" | "b" | "">("");
  const [words, setWords] = useState("");
  const [isAlwaysKept, setAlwaysKept] = useState(false);
  const [isUndecided, setUndecided] = useState(false);
  const takeOff = useChange(api.disclosures.change.mutate);
  const add = useChange(api.disclosures.addTold.mutate, (kept) => {
    const { disclosureId, number: after } = kept;
    sent.current = { said: "", submissionId: "" };
    setWords("");
    setSeat("");
    setAlwaysKept(false);
    showToast("It stands on the list. On their screens nothing changes.", () =>
      takeOff.run({
        coupleId,
        disclosureId,
        after,
        state: "off",
        dueOn: null,
        note: null,
        isAgreed: false,
      }),
    );
  });
  const fields = add.problem?.fields ?? {};
  useFirstMistake(form, isUndecided || add.problem);

  function send(event: FormEvent) {
    event.preventDefault();
    setUndecided(seat === "");
    if (seat === "") return;
    const said = JSON.stringify([seat, words, isAlwaysKept]);
    if (said !== sent.current.said)
      sent.current = { said, submissionId: crypto.randomUUID() };
    const { submissionId } = sent.current;
    add.run({ coupleId, seat, words, isAlwaysKept, submissionId });
  }

  return (
    <section aria-labelledby="told">
      <SectionHead id="told" title="Told you in a talk alone" />
      <form
        ref={form}
        noValidate
        className="mt-3 grid gap-4"
        onSubmit={send}
        onKeyDown={sendOnKey}
      >
        <div data-invalid={isUndecided || undefined}>
          <Segments<"a" | "b" | "">
            label="Who told you"
            labelShown
            name="seat"
            options={[
              { value: "a", label: names.a },
              { value: "b", label: names.b },
            ]}
            value={seat}
            onChange={(value) => {
              setUndecided(false);
              setSeat(value);
            }}
          />
          {isUndecided && (
            <p role="alert" className="small mt-1 text-alarm-ink">
              Choose who told you.
            </p>
          )}
        </div>
        <TextArea
          label="What it is about"
          help="In your words. The care team alone reads this."
          name="words"
          rows={3}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={fields.words}
        />
        <Checkbox
          label="It is about safety, fear, harm, suicide or health"
          help="It is then never passed on without their clear permission, whatever was agreed."
          checked={isAlwaysKept}
          onChange={(event) => setAlwaysKept(event.target.checked)}
        />
        {add.problem && Object.keys(fields).length === 0 && (
          <Notice tone="alarm" icon="alert" live>
            {add.problem.message}
          </Notice>
        )}
        <Button type="submit" className="justify-self-start" busy={add.busy}>
          Put it on the list
        </Button>
      </form>
    </section>
  );
}
