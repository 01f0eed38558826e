"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Field } from "@/app/_components/field";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

import { type RoleChoice, RoleFields } from "./role-fields";

type Props = { roles: readonly RoleChoice[] };

export function InviteMember({ roles }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const invite = useMutation(
    trpc.practices.inviteMember.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        showToast("Invited. The mail is on its way.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(invite.error);
  const fields = problem?.fields ?? {};
  const words = restOf(problem);

  function close() {
    setOpen(false);
    invite.reset();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (invite.isPending) return;
    const values = new FormData(event.currentTarget);
    invite.mutate({
      email: String(values.get("email") ?? ""),
      roles: values.getAll("roles").map(String),
    });
  }

  return (
    <>
      <Button kind="main" icon="plus" onClick={() => setOpen(true)}>
        Invite
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title="Invite somebody to the practice"
        actions={
          <>
            <Button kind="text" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              form={form}
              kind="main"
              busy={invite.isPending}
            >
              Send the invitation
            </Button>
          </>
        }
      >
        <form id={form} className="grid gap-5" onSubmit={submit} noValidate>
          <Field
            label="Email"
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            help="The link goes there, works once and lasts seven days."
            error={fields.email}
          />
          <RoleFields roles={roles} error={fields.roles?.[0]} />
          {words && <FieldError>{words}</FieldError>}
        </form>
      </Dialog>
    </>
  );
}
