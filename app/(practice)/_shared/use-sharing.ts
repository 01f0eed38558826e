"use client";

import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";

import { showToast } from "@/app/_components/toast";

import { setShared } from "./set-shared";
import { isWriting } from "./typed-here";

const UNSENT =
  "You are still writing here, and hiding would lose it. Send or clear it first.";

/** Hides all that is private, or brings it back; the page is drawn anew either way. */
export function useSharing() {
  const page = useRouter();
  const [isReading, startReading] = useTransition();
  const share = useCallback(
    (on: boolean) => {
      if (on && isWriting()) return showToast(UNSENT);
      setShared(on);
      startReading(() => page.refresh());
    },
    [page],
  );
  return { share, isReading };
}
