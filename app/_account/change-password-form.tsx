"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { PasswordField } from "@/app/_components/password-field";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";

export function ChangePasswordForm() {
  const trpc = useTRPC();
  const change = useMutation(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: () => form.current?.reset(),
    }),
  );
  const problem = problemOf(change.error);
  const form = useFirstError(change.error);
  const words = restOf(problem);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (change.isPending) return;
    const values = new FormData(event.currentTarget);
    change.mutate({
      current: String(values.get("current")),
      password: String(values.get("password")),
    });
  }

  return (
    <form
      ref={form}
      className="grid max-w-md gap-4.5"
      method="post"
      noValidate
      onSubmit={submit}
    >
      <div aria-live="polite" className="empty:absolute">
        {words && (
          <Notice tone="alarm" icon="alert">
            {words}
          </Notice>
        )}
        {change.isSuccess && (
          <Notice tone="kelp" icon="check">
            Your password is changed. Everywhere else you are signed out.
          </Notice>
        )}
      </div>
      <PasswordField
        label="Password now"
        name="current"
        error={problem?.fields.current}
      />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        help="At least 10 characters. A few words in a row work well."
        error={problem?.fields.password}
      />
      <div>
        <Button type="submit" busy={change.isPending} busyLabel="Saving">
          Change password
        </Button>
      </div>
    </form>
  );
}
