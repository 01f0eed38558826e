"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { useStepUp } from "@/app/_account/use-step-up";
import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = { coupleId: string; seat: "a" | "b"; name: string };

/** The one way to what somebody said under seal. */
export function OpenRecord({ coupleId, seat, name }: Props) {
  const api = useTRPCClient();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const stepUp = useStepUp({
    title: `Open what ${name} said`,
    why: "Your password opens it for five minutes, and that you read it is on record.",
    confirmLabel: "Open",
  });

  async function open() {
    setProblem(null);
    try {
      const opened = await stepUp.run(() =>
        api.safety.record.query({ coupleId, seat }),
      );
      if (opened) router.refresh();
    } catch (error) {
      setProblem(problemOf(error)?.message ?? null);
    }
  }

  return (
    <div>
      <p className="lead mb-4">
        What {name} said under seal opens with your password.
      </p>
      <Button kind="main" onClick={() => void open()}>
        Open the record
      </Button>
      {problem && <FieldError>{problem}</FieldError>}
      {stepUp.dialog}
    </div>
  );
}
