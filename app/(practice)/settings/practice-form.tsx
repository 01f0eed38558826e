"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";

import { Button } from "@/app/_components/button";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { Select } from "@/app/_components/select";
import { TextArea } from "@/app/_components/text-area";
import { showToast } from "@/app/_components/toast";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useFirstError } from "@/app/_lib/use-first-error";
import { useTRPC } from "@/app/_trpc/client";
import type { PlaceChoice } from "@/server/practices/place-rules";

type Practice = {
  name: string;
  address: string;
  timeZone: string;
  currency: string;
  country: string;
};

type Props = {
  practice: Practice;
  places: Record<"countries" | "currencies" | "timeZones", PlaceChoice[]>;
};

export function PracticeForm({ practice, places }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const update = useMutation(
    trpc.practices.update.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(update.error);
  const errors = problem?.fields ?? {};
  const words = restOf(problem);
  const form = useFirstError(update.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    update.mutate({
      name: text("name"),
      address: text("address"),
      timeZone: text("timeZone"),
      currency: text("currency"),
      country: text("country"),
    });
  }

  return (
    <form ref={form} className="mt-5 grid gap-5" onSubmit={submit} noValidate>
      <Field
        label="Name"
        name="name"
        autoComplete="organization"
        defaultValue={practice.name}
        error={errors.name}
      />
      <TextArea
        label="Address"
        name="address"
        optional
        rows={3}
        autoComplete="street-address"
        help="Stands on invoices and receipts."
        defaultValue={practice.address}
        error={errors.address}
      />
      <div className="grid gap-5 md:grid-cols-3">
        <Select
          label="Country"
          name="country"
          options={places.countries}
          help="Decides which help lines partners are shown."
          defaultValue={practice.country}
          error={errors.country}
        />
        <Select
          label="Time zone"
          name="timeZone"
          options={places.timeZones}
          help="Days and times are shown in it."
          defaultValue={practice.timeZone}
          error={errors.timeZone}
        />
        <Select
          label="Currency"
          name="currency"
          options={places.currencies}
          defaultValue={practice.currency}
          error={errors.currency}
        />
      </div>
      {words && (
        <Notice tone="alarm" icon="alert" live>
          {words}
        </Notice>
      )}
      <div className="row justify-end">
        <Button
          type="submit"
          kind="main"
          busy={update.isPending}
          busyLabel="Saving"
        >
          Save the practice
        </Button>
      </div>
    </form>
  );
}
