"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";

import { Button } from "@/app/_components/button";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { ErrorSummary } from "@/app/_components/error-summary";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { problemOf, restOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";
import { ALWAYS_KEPT, SECRETS_POLICIES } from "@/server/couples/rules";

import { PartnerFields } from "./partner-fields";

const CHOICES = SECRETS_POLICIES.map(({ value, label, text }) => ({
  value,
  label,
  detail: <span className="serif text-base">“{text}”</span>,
}));

const whose = (field: string) => {
  if (field.endsWith("A")) return "One partner: ";
  return field.endsWith("B") ? "The other partner: " : "";
};

export function AddCoupleForm() {
  const trpc = useTRPC();
  const page = useRouter();
  const add = useMutation(trpc.couples.add.mutationOptions());
  const problem = problemOf(add.error);
  const fields = problem?.fields ?? {};
  const words = restOf(problem);
  const problems = Object.entries(fields).flatMap(([id, sentences]) =>
    (sentences ?? [])
      .slice(0, 1)
      .map((message) => ({ id, message: `${whose(id)}${message}` })),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (add.isPending || add.isSuccess) return;
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    add.mutate(
      {
        nameA: text("nameA"),
        emailA: text("emailA"),
        nameB: text("nameB"),
        emailB: text("emailB"),
        secretsPolicy: text("secretsPolicy"),
      },
      {
        onSuccess: ({ coupleId }) => page.push(`/couples/${coupleId}`),
      },
    );
  }

  return (
    <form className="grid max-w-3xl gap-8" onSubmit={submit} noValidate>
      <ErrorSummary errors={problems} />
      {words && (
        <Notice tone="alarm" icon="alert" live>
          {words}
        </Notice>
      )}
      <div className="grid gap-8 md:grid-cols-2">
        <PartnerFields seat="a" legend="One partner" errors={fields} />
        <PartnerFields seat="b" legend="The other partner" errors={fields} />
      </div>
      <p className="small soft">
        Both partners, their care team and those who run the practice read the
        names. An address is never shown to the other partner.
      </p>
      <div id="secretsPolicy" className="scroll-mt-20">
        <ChoiceCards
          legend="What holds for words said to you alone"
          help="Each partner reads this before writing something private."
          name="secretsPolicy"
          choices={CHOICES}
          error={fields.secretsPolicy?.[0]}
        />
        <p className="soft mt-3">
          <span className="small">In all three: </span>
          <span className="serif">“{ALWAYS_KEPT}”</span>
        </p>
      </div>
      <div className="row justify-end gap-3">
        <LinkButton href="/couples" kind="text">
          Cancel
        </LinkButton>
        <Button
          type="submit"
          kind="main"
          busy={add.isPending || add.isSuccess}
          busyLabel="Adding"
        >
          Add the couple
        </Button>
      </div>
    </form>
  );
}
