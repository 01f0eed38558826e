"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";

import { useStepUp } from "@/app/_account/use-step-up";
import { showToast } from "@/app/_components/toast";
import { type Problem, problemOf } from "@/app/_lib/problem-of";

import { useSending } from "./kept-open";

/** Changes something of a sealed record; where the password has run out it is asked for, and nothing typed is lost. */
export function useSealedChange(name: string) {
  const page = useRouter();
  const sending = useSending();
  const stepUp = useStepUp({
    title: "Is it you?",
    why: `What concerns the safety of ${name} is changed with your password.`,
  });
  const [isSending, setSending] = useState(false);
  const [isReading, startReading] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);

  /** True once it was done. */
  async function run(change: () => Promise<unknown>, done: string) {
    if (isSending) return false;
    const saved = sending();
    setSending(true);
    setProblem(null);
    try {
      if (!(await stepUp.run(change))) return false;
      saved();
      showToast(done);
      startReading(() => page.refresh());
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setSending(false);
    }
  }

  return { run, busy: isSending || isReading, problem, dialog: stepUp.dialog };
}
