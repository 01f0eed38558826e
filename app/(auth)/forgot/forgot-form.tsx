"use client";

import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";

import { FormProblem } from "../_lib/form-problem";

export function ForgotForm() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.auth.forgotPassword.mutationOptions());
  const problem = problemOf(ask.error);
  const form = useFirstError(ask.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (ask.isPending) return;
    const values = new FormData(event.currentTarget);
    ask.mutate({ email: String(values.get("email")) });
  }

  return (
    <form
      ref={form}
      className="grid gap-4.5"
      method="post"
      noValidate
      onSubmit={submit}
    >
      <p>We send a link to your address. It works once, for 30 minutes.</p>
      <FormProblem words={restOf(problem)} />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={problem?.fields.email}
      />
      <Button kind="main" type="submit" block busy={ask.isPending}>
        Send the link
      </Button>
      <div aria-live="polite" className="empty:absolute">
        {ask.isSuccess && (
          <Notice tone="kelp" icon="mail">
            If this address belongs to somebody on a practice’s staff, a link is
            on its way to it.
          </Notice>
        )}
      </div>
    </form>
  );
}
