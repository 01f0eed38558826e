"use client";

import { type FormEvent, useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../couples/[coupleId]/_changes/use-change";
import { useFirstMistake } from "../../couples/[coupleId]/_changes/use-first-mistake";

type Ask = { name: string; label: string; help: string | null; usual: string };

type Props = {
  coupleId: string;
  names: { a: string; b: string };
  asks: readonly Ask[];
};

/** Sends both the usual packet, once what their papers ask has been said. */
export function DeskForm({ coupleId, names, asks }: Props) {
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const send = useChange(api.intake.sendFromDesk.mutate, () =>
    showToast(`Sent to ${names.a} and ${names.b}, each alone.`),
  );
  const fields = send.problem?.fields ?? {};
  useFirstMistake(form, send.problem);
  const saidFor = ({ name, usual }: Ask) => typed[name] ?? usual;
  const isBeside = asks.some(({ name }) => fields[`values.${name}`]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (send.busy) return;
    send.run({
      coupleId,
      values: Object.fromEntries(asks.map((ask) => [ask.name, saidFor(ask)])),
    });
  }

  return (
    <form ref={form} noValidate className="grid gap-5" onSubmit={submit}>
      {asks.map((ask) => (
        <Field
          key={ask.name}
          label={ask.label}
          name={ask.name}
          help={ask.help ?? undefined}
          maxLength={200}
          value={saidFor(ask)}
          onChange={({ target }) =>
            setTyped({ ...typed, [ask.name]: target.value })
          }
          error={fields[`values.${ask.name}`]}
        />
      ))}
      {send.problem && !isBeside && (
        <Notice tone="alarm" icon="alert" live>
          {Object.values(fields)[0]?.[0] ?? send.problem.message}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" kind="main" busy={send.busy} busyLabel="Sending">
          {`Send to ${names.a} and ${names.b}`}
        </Button>
      </div>
    </form>
  );
}
