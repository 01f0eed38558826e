"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

/** From now on this edition is what is given. */
export function UseEdition({
  slug,
  version,
}: {
  slug: string;
  version: number;
}) {
  const { builder } = useTRPCClient();
  const page = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function use() {
    setBusy(true);
    try {
      await builder.setCurrent.mutate({ slug, version });
      showToast("This edition is given from now on.");
      page.refresh();
    } catch (error) {
      showToast(problemOf(error)?.message ?? "");
    }
    setBusy(false);
  }

  return (
    <Button busy={isBusy} onClick={() => void use()}>
      Make this the current one
    </Button>
  );
}
