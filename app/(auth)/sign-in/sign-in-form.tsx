"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { PasswordField } from "@/app/_components/password-field";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";

import { FormProblem } from "../_lib/form-problem";
import { useEntry } from "../_lib/use-entry";
import { DemoDoor } from "./demo-door";

/** `children` stand between the form and the demonstration. */
export function SignInForm({
  demo,
  children,
}: {
  demo: boolean;
  children: ReactNode;
}) {
  const trpc = useTRPC();
  const entry = useEntry();
  const signIn = useMutation(
    trpc.auth.signIn.mutationOptions({ onSuccess: entry.enter }),
  );
  const busy = signIn.isPending || entry.entering;
  const problem = problemOf(signIn.error);
  const form = useFirstError(signIn.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const values = new FormData(event.currentTarget);
    signIn.mutate({
      email: String(values.get("email")),
      password: String(values.get("password")),
    });
  }

  return (
    <>
      {/* By POST, so that a press before the page is alive puts no password into the address. */}
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
          autoCapitalize="none"
          spellCheck={false}
          error={problem?.fields.email}
        />
        <PasswordField
          label="Password"
          name="password"
          error={problem?.fields.password}
        />
        <Button
          kind="main"
          type="submit"
          block
          busy={busy}
          busyLabel="Signing in"
        >
          Sign in
        </Button>
      </form>
      <div className="mt-2 grid gap-5">{children}</div>
      {demo && (
        <DemoDoor
          onChoose={(who) => busy || signIn.mutate(who)}
          entering={busy ? signIn.variables?.email : undefined}
        />
      )}
    </>
  );
}
