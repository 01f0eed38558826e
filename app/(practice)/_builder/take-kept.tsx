"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

/** Goes on from a text that lies beside; the one that stands is kept in its place. */
export function TakeKept({ slug, textId }: { slug: string; textId: string }) {
  const { builder } = useTRPCClient();
  const page = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function take() {
    setBusy(true);
    try {
      await builder.takeKept.mutate({ slug, textId });
      page.push(`/library/${slug}/edit` as Route);
    } catch (error) {
      showToast(problemOf(error)?.message ?? "");
      setBusy(false);
    }
  }

  return (
    <Button busy={isBusy} onClick={() => void take()}>
      Go on from this one
    </Button>
  );
}
