"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";

import { passTurn } from "@/app/_lib/turns";

const NOT_ENTERED = "We could not sign you in just now. Try again in a moment.";

/** Exchanges a ticket for the session cookie and goes home or `to`, in a page that holds nothing of before. */
export function useEntry(to = "/") {
  const [entering, setEntering] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter({ ticket }: { ticket: string }) {
    setEntering(true);
    setProblem(null);
    const result = await signIn("ticket", { ticket, redirect: false }).catch(
      () => undefined,
    );
    if (result?.ok) {
      passTurn("came");
      return location.replace(to);
    }
    setEntering(false);
    setProblem(NOT_ENTERED);
  }

  return { enter, entering, problem };
}
