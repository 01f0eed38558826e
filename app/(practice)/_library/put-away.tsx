"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = { slug: string; isAway?: boolean };

/** Out of the library, with the way back; what was given is not touched. */
export function PutAway({ slug, isAway: wasAway = false }: Props) {
  const { builder } = useTRPCClient();
  const page = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function turn(isAway: boolean) {
    setBusy(true);
    try {
      await builder.putAway.mutate({ slug, isAway });
      if (isAway) {
        showToast("Put away. What was given stays.", () => void turn(false));
        page.push("/library" as Route);
      } else {
        showToast("It is back in the library.");
      }
      page.refresh();
    } catch (error) {
      showToast(problemOf(error)?.message ?? "");
    }
    setBusy(false);
  }

  return (
    <Button busy={isBusy} onClick={() => void turn(!wasAway)}>
      {wasAway ? "Bring it back" : "Put away"}
    </Button>
  );
}
