"use client";

import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { Select } from "@/app/_components/select";
import { HOURS } from "@/app/_lib/hours";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

import type { Whose } from "./safety-mode";
import { useSealedChange } from "./use-sealed-change";

type Contact = {
  channel: "mail" | "phone";
  mayBeUsed: boolean;
  fromHour: number | null;
  untilHour: number | null;
};

/** What they said in their intake, not settled yet. */
type Wish = {
  channel: "mail" | "phone";
  saysYes: boolean;
  isClosed: boolean;
  saidAt: Date;
};

/** How it stands between what they said and what was decided. */
function wishWords(name: string, { saysYes, isClosed }: Wish): string {
  if (!isClosed) return `${name} said in the intake that this is safe.`;
  return saysYes
    ? `${name} said no in the intake, and yes later. It stays closed until you have asked and save here.`
    : `${name} said in the intake that this is not safe, or that others open the device. It is closed until you save here.`;
}

const WAYS = [
  {
    channel: "mail",
    label: (name: string) => `Mails may go to ${name}`,
    help: "Without it none goes, whatever they are given. Every mail says only that there is something new.",
  },
  {
    channel: "phone",
    label: (name: string) => `${name} may be called`,
    help: "For the care team to know; Holdfast calls nobody.",
  },
] as const;

const ANY = "any";
const hours = [{ value: ANY, label: "At any hour" }, ...HOURS];

function ContactWay({
  way,
  contact,
  wish,
  ...whose
}: Whose & {
  way: (typeof WAYS)[number];
  contact: Contact | undefined;
  wish: Wish | undefined;
}) {
  const { coupleId, seat, name } = whose;
  const { channel, help } = way;
  const label = way.label(name);
  const api = useTRPCClient();
  const save = useSealedChange(name);
  const [mayBeUsed, setMay] = useState(
    !wish?.isClosed && (contact?.mayBeUsed ?? true),
  );
  const [from, setFrom] = useState(String(contact?.fromHour ?? ANY));
  const [until, setUntil] = useState(String(contact?.untilHour ?? ANY));
  const rest = restOf(save.problem) ?? save.problem?.fields.hours?.[0];

  function submit(event: FormEvent) {
    event.preventDefault();
    const isAny = from === ANY || until === ANY;
    void save.run(
      () =>
        api.safety.setContact.mutate({
          coupleId,
          seat,
          channel,
          mayBeUsed,
          hours: isAny ? null : { from: Number(from), until: Number(until) },
          saidUntil: wish?.saidAt ?? null,
        }),
      "Saved.",
    );
  }

  return (
    <>
      <form noValidate className="mt-4 grid gap-3" onSubmit={submit}>
        {wish && <Notice icon="info">{wishWords(name, wish)}</Notice>}
        <Checkbox
          label={label}
          help={help}
          checked={mayBeUsed}
          onChange={({ target }) => setMay(target.checked)}
        />
        <div className="grid items-end gap-3 sm:grid-cols-3">
          <Select
            label="From"
            options={hours}
            value={from}
            disabled={!mayBeUsed}
            onChange={({ target }) => setFrom(target.value)}
          />
          <Select
            label="Until"
            options={hours}
            value={until}
            disabled={!mayBeUsed}
            onChange={({ target }) => setUntil(target.value)}
          />
          <Button type="submit" busy={save.busy} busyLabel="Saving">
            Save<span className="vh">: {label}</span>
          </Button>
        </div>
        {rest && (
          <Notice tone="alarm" icon="alert" live>
            {rest}
          </Notice>
        )}
      </form>
      {save.dialog}
    </>
  );
}

/** By which way one person may be reached, and when: on the practice's clock. */
export function ContactForm({
  contacts,
  wishes,
  ...whose
}: Whose & { contacts: readonly Contact[]; wishes: readonly Wish[] }) {
  return (
    <section aria-labelledby="contact">
      <SectionHead id="contact" title={`How ${whose.name} may be reached`} />
      {WAYS.map((way) => {
        const wish = wishes.find(({ channel }) => channel === way.channel);
        return (
          <ContactWay
            // What is ticked for them begins anew with each thing they said.
            key={`${way.channel} ${wish?.isClosed ? wish.saidAt.getTime() : ""}`}
            {...whose}
            way={way}
            contact={contacts.find(({ channel }) => channel === way.channel)}
            wish={wish}
          />
        );
      })}
    </section>
  );
}
