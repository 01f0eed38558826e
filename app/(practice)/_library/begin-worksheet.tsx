"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = {
  /** What it begins as; without it, as one question. */
  copyOf?: string;
};

/** A worksheet of the practice's own, opened where it is written. */
export function BeginWorksheet({ copyOf }: Props) {
  const { builder } = useTRPCClient();
  const page = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function begin() {
    setBusy(true);
    try {
      const { slug } = copyOf
        ? await builder.copy.mutate({ slug: copyOf })
        : await builder.build.mutate();
      page.push(`/library/${slug}/edit` as Route);
    } catch (error) {
      showToast(problemOf(error)?.message ?? "");
      setBusy(false);
    }
  }

  return (
    <Button
      kind={copyOf ? "quiet" : "main"}
      icon={copyOf ? "note" : "plus"}
      busy={isBusy}
      busyLabel="Opening"
      onClick={() => void begin()}
    >
      {copyOf ? "Copy and change" : "Build a worksheet"}
    </Button>
  );
}
