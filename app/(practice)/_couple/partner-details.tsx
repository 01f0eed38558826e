"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

type Props = { partnerId: string; name: string; email: string | null };

/** Name and address of one partner, put right by the therapist. */
export function PartnerDetails({ partnerId, name, email }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const update = useMutation(
    trpc.couples.updatePartner.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        page.refresh();
      },
    }),
  );
  const problem = problemOf(update.error);
  const errors = problem?.fields ?? {};
  const words = restOf(problem);

  function close() {
    setOpen(false);
    update.reset();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const values = new FormData(event.currentTarget);
    const typed = (field: string) => String(values.get(field) ?? "").trim();
    const changed = {
      ...(typed("name") === name ? {} : { name: typed("name") }),
      ...(typed("email") === (email ?? "") ? {} : { email: typed("email") }),
    };
    if (Object.keys(changed).length === 0) return close();
    update.mutate({ partnerId, ...changed });
  }

  return (
    <>
      <Button kind="text" onClick={() => setOpen(true)}>
        Change<span className="vh"> name or address of {name}</span>
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={`Name and address of ${name}`}
        actions={
          <>
            <Button kind="text" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              form={form}
              kind="main"
              busy={update.isPending}
              busyLabel="Saving"
            >
              Save
            </Button>
          </>
        }
      >
        <form id={form} className="grid gap-5" onSubmit={submit} noValidate>
          <Field
            label="First name"
            name="name"
            autoComplete="off"
            defaultValue={name}
            error={errors.name}
          />
          <Field
            label="Email"
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            optional
            defaultValue={email ?? ""}
            help="A new address ends what was sent to the old one. It never shows to the other partner."
            error={errors.email}
          />
          {words && <FieldError>{words}</FieldError>}
        </form>
      </Dialog>
    </>
  );
}
