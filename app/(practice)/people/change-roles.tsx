"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

import { type RoleChoice, RoleFields } from "./role-fields";

type Props = {
  memberId: string;
  name: string;
  chosen: readonly string[];
  roles: readonly RoleChoice[];
};

export function ChangeRoles({ memberId, name, chosen, roles }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const change = useMutation(
    trpc.practices.changeRoles.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        showToast("Changed. It holds from now on.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(change.error);
  const words = restOf(problem);

  function close() {
    setOpen(false);
    change.reset();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (change.isPending) return;
    const values = new FormData(event.currentTarget);
    change.mutate({ memberId, roles: values.getAll("roles").map(String) });
  }

  return (
    <>
      <Button kind="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Change roles
        <span className="vh"> of {name}</span>
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={`What ${name} does here`}
        actions={
          <>
            <Button kind="text" onClick={close}>
              Cancel
            </Button>
            <Button
              type="submit"
              form={form}
              kind="main"
              busy={change.isPending}
            >
              Save the roles
            </Button>
          </>
        }
      >
        <form id={form} className="grid gap-5" onSubmit={submit} noValidate>
          <RoleFields
            roles={roles}
            chosen={chosen}
            error={problem?.fields.roles?.[0]}
          />
          <p className="small soft">
            It holds at once. Without Therapist or Intern nobody can open the
            couples they treat until the role is given back.
          </p>
          {words && <FieldError>{words}</FieldError>}
        </form>
      </Dialog>
    </>
  );
}
