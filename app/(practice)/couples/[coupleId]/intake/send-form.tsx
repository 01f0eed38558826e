"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import { useFirstMistake } from "../_changes/use-first-mistake";
import {
  type AllChoices,
  beginning,
  measuresIn,
  papersIn,
  questionsOf,
  worksheetsIn,
} from "./choices";
import { PartChoices } from "./part-choices";
import { type WayOfOne, WaysIn } from "./ways-in";

type Props = AllChoices & {
  coupleId: string;
  names: { a: string; b: string };
  timeZone: string;
  isSent: boolean;
  /** What was said before for this couple's papers. */
  said: Readonly<Record<string, string>>;
};

/** Sends both what they begin with; each part can be left out. */
export function SendForm(props: Props) {
  const { coupleId, names, timeZone, isSent, said } = props;
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(() => beginning(props, isSent));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [isTried, setIsTried] = useState(false);
  const [ways, setWays] = useState<readonly WayOfOne[]>([]);
  const send = useChange(api.intake.send.mutate, (sent) => {
    setWays(sent.ways);
    setChosen({ papers: [], worksheets: [], measures: [] });
    showToast(
      sent.added > 0
        ? `Sent to ${names.a} and ${names.b}, each alone.`
        : "This was sent already.",
    );
  });
  const fields = send.problem?.fields ?? {};
  useFirstMistake(form, send.problem);
  const questions = questionsOf(props, chosen.papers);
  const saidFor = ({ name, usual }: (typeof questions)[number]) =>
    typed[name] ?? said[name] ?? usual;
  const count =
    chosen.papers.length + chosen.worksheets.length + chosen.measures.length;
  const isBare = isTried && count === 0;
  const own = Object.keys(fields).some(
    (name) => name.startsWith("values.") || name === "parts",
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (send.busy || count === 0) return;
    setIsTried(false);
    send.run({
      coupleId,
      ...chosen,
      values: Object.fromEntries(
        questions.map((question) => [question.name, saidFor(question)]),
      ),
    });
  }

  if (ways.length > 0)
    return (
      <WaysIn
        ways={ways}
        timeZone={timeZone}
        onTold={(seat) => setWays(ways.filter((way) => way.seat !== seat))}
      />
    );
  return (
    <form ref={form} noValidate className="grid gap-6" onSubmit={submit}>
      <PartChoices
        legend="Papers to read and sign"
        choices={papersIn(props)}
        chosen={chosen.papers}
        onChange={(papers) => setChosen({ ...chosen, papers })}
      />
      {questions.length > 0 && (
        <div className="grid gap-4 md:grid-cols-2">
          {questions.map((question) => (
            <Field
              key={question.name}
              label={question.label}
              name={question.name}
              help={question.help ?? undefined}
              maxLength={200}
              value={saidFor(question)}
              onChange={({ target }) =>
                setTyped({ ...typed, [question.name]: target.value })
              }
              error={fields[`values.${question.name}`]}
            />
          ))}
        </div>
      )}
      <PartChoices
        legend="Questionnaires"
        choices={worksheetsIn(props)}
        chosen={chosen.worksheets}
        onChange={(worksheets) => setChosen({ ...chosen, worksheets })}
      />
      <PartChoices
        legend="Measures"
        choices={measuresIn(props)}
        chosen={chosen.measures}
        onChange={(measures) => setChosen({ ...chosen, measures })}
      />
      {fields.parts && <FieldError>{fields.parts[0]}</FieldError>}
      {isBare && <FieldError>Tick at least one part.</FieldError>}
      {send.problem && !own && (
        <Notice tone="alarm" icon="alert" live>
          {Object.values(fields)[0]?.[0] ?? send.problem.message}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" kind="main" busy={send.busy} busyLabel="Sending">
          {isSent ? "Send what is ticked" : `Send to ${names.a} and ${names.b}`}
        </Button>
      </div>
    </form>
  );
}
