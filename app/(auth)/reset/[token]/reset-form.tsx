"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { PasswordField } from "@/app/_components/password-field";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";

import { FormProblem } from "../../_lib/form-problem";
import { useEntry } from "../../_lib/use-entry";

export function ResetForm({ token, email }: { token: string; email: string }) {
  const trpc = useTRPC();
  const entry = useEntry();
  const reset = useMutation(
    trpc.auth.resetPassword.mutationOptions({ onSuccess: entry.enter }),
  );
  const busy = reset.isPending || entry.entering;
  const problem = problemOf(reset.error);
  const form = useFirstError(reset.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const values = new FormData(event.currentTarget);
    reset.mutate({ token, password: String(values.get("password")) });
  }

  return (
    <form
      ref={form}
      className="mt-6 grid gap-4.5"
      method="post"
      noValidate
      onSubmit={submit}
    >
      <FormProblem words={entry.problem ?? restOf(problem)} />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        readOnly
        defaultValue={email}
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        help="At least 10 characters. A few words in a row work well."
        error={problem?.fields.password}
      />
      <Button kind="main" type="submit" block busy={busy} busyLabel="Saving">
        Save and sign in
      </Button>
    </form>
  );
}
