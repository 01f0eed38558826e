"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";

import { type Problem, problemOf } from "./problem";

type Change<I> = {
  run: (input: I) => void;
  /** Until the page shows what it has become. */
  busy: boolean;
  problem: Problem | null;
  reset: () => void;
};

/** Changes something through the API, then reads the page again. What was typed stays where it is. */
export function useChange<I, O>(
  change: (input: I) => Promise<O>,
  onDone?: (output: O, input: I) => void,
): Change<I> {
  const page = useRouter();
  const [isReading, startReading] = useTransition();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: change,
    onSuccess: (output, input) => {
      onDone?.(output, input);
      startReading(() => page.refresh());
    },
  });
  return {
    run: (input) => mutate(input),
    busy: isPending || isReading,
    problem: error && problemOf(error),
    reset,
  };
}
