"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useSyncExternalStore } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Field } from "@/app/_components/field";
import { PasswordField } from "@/app/_components/password-field";
import { Select } from "@/app/_components/select";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";
import type { PlaceChoice } from "@/server/practices/place-rules";

import { FormProblem } from "../_lib/form-problem";
import { useEntry } from "../_lib/use-entry";

type Places = Record<"countries" | "currencies" | "timeZones", PlaceChoice[]>;

const never = () => () => {};
const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const ownCountry = () => new Intl.Locale(navigator.language).region ?? "US";
const isIn = (choices: readonly PlaceChoice[], value: string) =>
  choices.some((choice) => choice.value === value);

export function SignUpForm({ places }: { places: Places }) {
  const trpc = useTRPC();
  const entry = useEntry("/start");
  const timeZone = useSyncExternalStore(never, ownTimeZone, () => "");
  const country = useSyncExternalStore(never, ownCountry, () => "US");
  const here = {
    timeZone,
    country: isIn(places.countries, country) ? country : "US",
  };
  const create = useMutation(
    trpc.practices.create.mutationOptions({ onSuccess: entry.enter }),
  );
  const busy = create.isPending || entry.entering;
  const problem = problemOf(create.error);
  const form = useFirstError(create.error);
  const errors = problem?.fields ?? {};

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    create.mutate({
      practice: text("practice"),
      name: text("name"),
      country: text("country"),
      timeZone: text("timeZone"),
      currency: text("currency"),
      email: text("email"),
      password: text("password"),
      seesCouples: values.has("seesCouples"),
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
      <fieldset className="grid gap-4.5">
        <legend className="title mb-3">You</legend>
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          error={errors.name}
        />
        <Field
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.email}
        />
        <PasswordField
          label="Choose a password"
          name="password"
          autoComplete="new-password"
          help="At least 10 characters. A few words in a row work well."
          error={errors.password}
        />
        <Checkbox
          label="I see couples myself"
          name="seesCouples"
          help="Makes you a therapist here too. As owner and admin you read nothing that couples write."
        />
      </fieldset>
      <fieldset className="mt-3 grid gap-4.5">
        <legend className="title mb-3">The practice</legend>
        <Field
          label="Name of the practice"
          name="practice"
          autoComplete="organization"
          error={errors.practice}
        />
        <Select
          key={`country ${here.country}`}
          label="Country"
          name="country"
          options={places.countries}
          defaultValue={here.country}
          help="Decides which help lines partners are shown."
          error={errors.country}
        />
        <div className="grid gap-4.5 sm:grid-cols-2">
          <Select
            key={`zone ${here.timeZone}`}
            label="Time zone"
            name="timeZone"
            options={places.timeZones}
            defaultValue={here.timeZone}
            placeholder="Choose one"
            error={errors.timeZone}
          />
          <Select
            label="Currency"
            name="currency"
            options={places.currencies}
            defaultValue="USD"
            error={errors.currency}
          />
        </div>
      </fieldset>
      <Button
        kind="main"
        type="submit"
        block
        busy={busy}
        busyLabel="Opening the practice"
      >
        Open the practice
      </Button>
    </form>
  );
}
