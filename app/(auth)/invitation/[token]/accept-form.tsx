"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { PasswordField } from "@/app/_components/password-field";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";

import { FormProblem } from "../../_lib/form-problem";
import { useEntry } from "../../_lib/use-entry";

type Props = {
  token: string;
  /** Empty when the link was handed over and names no address. */
  email: string;
  /** Staff say how they are called; partners type the code they were told. */
  staff: boolean;
};

export function AcceptForm({ token, email, staff }: Props) {
  const trpc = useTRPC();
  const entry = useEntry();
  const [existing, setExisting] = useState(false);
  const accept = useMutation(
    trpc.auth.acceptInvitation.mutationOptions({ onSuccess: entry.enter }),
  );
  const busy = accept.isPending || entry.entering;
  const problem = problemOf(accept.error);
  const form = useFirstError(accept.error);
  const errors = problem?.fields ?? {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    accept.mutate({
      token,
      code: text("code"),
      email: email === "" ? text("email") : null,
      name: staff ? text("name") : null,
      password: text("password"),
      existing,
    });
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
      {staff ? (
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          help="As your colleagues and your couples will read it."
          error={errors.name}
        />
      ) : (
        <Field
          label="Code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          help="Six letters and digits, as K7M-4QX."
          error={errors.code}
        />
      )}
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={email !== ""}
        defaultValue={email}
        help="You sign in with it."
        error={errors.email}
      />
      <PasswordField
        label={existing ? "The password you have here" : "Choose a password"}
        name="password"
        autoComplete={existing ? "current-password" : "new-password"}
        help={
          existing
            ? undefined
            : "At least 10 characters. A few words in a row work well."
        }
        error={errors.password}
      />
      <Checkbox
        label="I have a password here already"
        help="For this address, from another practice. You will switch between the two."
        checked={existing}
        onChange={(event) => setExisting(event.currentTarget.checked)}
      />
      <Button
        kind="main"
        type="submit"
        block
        busy={busy}
        busyLabel="Signing in"
      >
        Save and sign in
      </Button>
    </form>
  );
}
