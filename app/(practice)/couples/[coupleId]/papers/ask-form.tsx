"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { Notice } from "@/app/_components/notice";
import { Segments } from "@/app/_components/segments";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import type { listAskable } from "@/server/consents/list-askable";

import { useChange } from "../_changes/use-change";
import { useFirstMistake } from "../_changes/use-first-mistake";
import type { PaperRow } from "../_papers/paper-words";

type Askable = Awaited<ReturnType<typeof listAskable>>[number];
type Who = "both" | "a" | "b";

type Props = {
  coupleId: string;
  names: { a: string; b: string };
  askable: readonly Askable[];
  /** What was asked for before; its own words stand there again. */
  before: readonly PaperRow[];
};

const isOpen = ({ a, b }: PaperRow) =>
  [a, b].some(
    (standing) =>
      !standing || !(standing.state === "signed" || standing.state === "paper"),
  );

/** What stands ticked: everything at first, later what one of them has not agreed to. */
const beginning = ({ askable, before }: Props): string[] => {
  const can = askable.filter(({ missing }) => missing === null);
  const open = can.filter(({ slug }) => {
    const row = before.find((one) => one.slug === slug);
    return row ? isOpen(row) : before.length === 0;
  });
  return open.map(({ slug }) => slug);
};

const wordsBefore = ({ askable, before }: Props): Record<string, string> =>
  Object.fromEntries(
    askable.flatMap(({ slug, asks }) => {
      const values = before.find((one) => one.slug === slug)?.values ?? {};
      return asks.map(({ name, usual }) => [name, values[name] ?? usual]);
    }),
  );

/** Asks both of them, or one, for a set of papers. */
export function AskForm(props: Props) {
  const { coupleId, names, askable } = props;
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [slugs, setSlugs] = useState(() => beginning(props));
  const [values, setValues] = useState(() => wordsBefore(props));
  const [who, setWho] = useState<Who>("both");
  const ask = useChange(api.consents.ask.mutate, () =>
    showToast("Asked. What is signed already stays signed."),
  );
  const fields = ask.problem?.fields ?? {};
  useFirstMistake(form, ask.problem);

  const toggle = (slug: string, on: boolean) =>
    setSlugs(on ? [...slugs, slug] : slugs.filter((one) => one !== slug));
  const asked = askable.filter(({ slug }) => slugs.includes(slug));
  const questions = asked.flatMap(({ asks }) => asks);

  function send(event: FormEvent) {
    event.preventDefault();
    if (ask.busy) return;
    const said = Object.fromEntries(
      questions.map(({ name }) => [name, values[name] ?? ""]),
    );
    ask.run({
      coupleId,
      slugs,
      seats: who === "both" ? ["a", "b"] : [who],
      values: said,
    });
  }

  return (
    <form ref={form} noValidate className="grid gap-5" onSubmit={send}>
      <fieldset className="grid gap-2" aria-invalid={!!fields.slugs}>
        <legend className="field-legend">Which</legend>
        {askable.map(({ slug, title, about, missing, isFirst }) =>
          missing ? (
            <p key={slug} className="small soft">
              <b>{title}</b>: not complete yet. Under Settings, Papers, say:{" "}
              {missing}.
            </p>
          ) : (
            <Checkbox
              key={slug}
              name={slug}
              checked={slugs.includes(slug)}
              onChange={(event) => toggle(slug, event.target.checked)}
              label={title}
              help={
                isFirst
                  ? `${about}. Always asked for: it lets the others be signed on a screen.`
                  : about
              }
            />
          ),
        )}
        {fields.slugs && <FieldError>{fields.slugs[0]}</FieldError>}
      </fieldset>
      {questions.length > 0 && (
        <div className="grid gap-4 md:grid-cols-2">
          {questions.map(({ name, label, help }) => (
            <Field
              key={name}
              label={label}
              name={name}
              help={help ?? undefined}
              maxLength={200}
              value={values[name] ?? ""}
              onChange={(event) =>
                setValues({ ...values, [name]: event.target.value })
              }
              error={fields[`values.${name}`]}
            />
          ))}
        </div>
      )}
      <Segments
        label="Of whom"
        labelShown
        name="who"
        value={who}
        onChange={setWho}
        options={[
          { value: "both", label: "Both, each alone" },
          { value: "a", label: names.a },
          { value: "b", label: names.b },
        ]}
      />
      {ask.problem && Object.keys(fields).length === 0 && (
        <Notice tone="alarm" icon="alert" live>
          {ask.problem.message}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" kind="main" busy={ask.busy} busyLabel="Asking">
          Ask for these papers
        </Button>
      </div>
    </form>
  );
}
