"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { PaperText } from "@/app/_papers/paper-text";
import { useTRPC } from "@/app/_trpc/client";
import type { getText } from "@/server/consents/get-text";
import { blocksOf, filled } from "@/server/consents/text-rules";

type Text = Awaited<ReturnType<typeof getText>>;

const beginningOf = ({ editions, shipped, variables }: Text) => {
  const last = editions.at(-1);
  const usual = Object.fromEntries(
    variables.flatMap(({ name, of, ...one }) =>
      of === "practice" ? [[name, one.default ?? ""]] : [],
    ),
  );
  return {
    body: last?.body ?? shipped.body,
    values: { ...usual, ...last?.values },
  };
};

/** Text and values become a new version; nothing that is there is changed. */
export function TextForm({ text }: { text: Text }) {
  const trpc = useTRPC();
  const page = useRouter();
  const [begin] = useState(() => beginningOf(text));
  const [body, setBody] = useState(begin.body);
  const [values, setValues] = useState<Record<string, string>>(begin.values);
  const [effectiveOn, setEffectiveOn] = useState(text.today);
  const publish = useMutation(
    trpc.consents.publish.mutationOptions({
      onSuccess: ({ version }) => {
        showToast(`Version ${version} is there.`);
        page.refresh();
      },
    }),
  );
  const problem = problemOf(publish.error);
  const errors = problem?.fields ?? {};
  const rest = restOf(problem);
  const form = useFirstError(publish.error);
  const own = text.variables.filter(({ of }) => of === "practice");
  const others = text.variables.filter(({ of }) => of !== "practice");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (publish.isPending) return;
    publish.mutate({
      slug: text.slug,
      basedOn: text.newest,
      body,
      values,
      effectiveOn,
    });
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid items-start gap-9 min-[1000px]:grid-cols-2"
      onSubmit={submit}
    >
      <div className="grid gap-5">
        {own.map(({ name, label, help, long }) => {
          const field = {
            label,
            help,
            name,
            value: values[name] ?? "",
            error: errors[`values.${name}`],
          };
          const change = (value: string) =>
            setValues({ ...values, [name]: value });
          return long ? (
            <TextArea
              key={name}
              {...field}
              rows={8}
              onChange={(event) => change(event.target.value)}
            />
          ) : (
            <Field
              key={name}
              {...field}
              onChange={(event) => change(event.target.value)}
            />
          );
        })}
        <TextArea
          label="The text"
          name="body"
          rows={16}
          help={`A line with ## is a heading, one with - a part of a list, **words** are bold. In braces stands what is said above${others.length > 0 ? `, and for each couple ${others.map(({ name }) => `{${name}}`).join(", ")}` : ""}.`}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={errors.body}
        />
        <Field
          label="In force from"
          name="effectiveOn"
          type="date"
          min={text.today}
          help="From this day on, whoever was asked for this paper is asked to sign the new text."
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.target.value)}
          error={errors.effectiveOn}
        />
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          {body !== text.shipped.body && (
            <Button kind="text" onClick={() => setBody(text.shipped.body)}>
              Put in the text as it ships
            </Button>
          )}
          <Button
            type="submit"
            kind="main"
            busy={publish.isPending}
            busyLabel="Saving"
          >
            Make a new version
          </Button>
        </div>
      </div>
      <section aria-labelledby="reads" className="card grid gap-3 p-6">
        <h3 id="reads" className="label">
          As it reads
        </h3>
        <PaperText blocks={blocksOf(filled(body, values))} />
      </section>
    </form>
  );
}
