"use client";

import { type ReactNode, useRef, useState } from "react";

import { Icon } from "@/app/_components/icon";
import type { Seat } from "@/app/_components/seat";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";
import { rowAfter } from "../_keys/rows";
import { useChange } from "../couples/[coupleId]/_changes/use-change";

type Props = {
  assignmentId: string;
  seat: Seat;
  /** What is in it, for the button's name. */
  label: string;
  children: ReactNode;
};

/** Gone at once when it is marked as seen; back with Undo, or when it could not be kept. */
export function SeenRow({ assignmentId, seat, label, children }: Props) {
  const api = useTRPCClient();
  const row = useRef<HTMLLIElement>(null);
  const [isGone, setIsGone] = useState(false);
  const mark = useChange((seen: boolean) =>
    api.day.markSeen
      .mutate({ assignmentId, seat, seen })
      .catch((error: unknown) => {
        setIsGone(false);
        showToast("This could not be marked as seen. Try again in a moment.");
        throw error;
      }),
  );

  function see() {
    rowAfter(row.current)?.focus();
    setIsGone(true);
    mark.run(true);
    showToast("Marked as seen", () => {
      setIsGone(false);
      mark.run(false);
    });
  }

  return (
    <li ref={row} hidden={isGone}>
      {children}
      <button
        type="button"
        className="seen-button"
        data-key="e"
        aria-keyshortcuts="e"
        aria-label={`Seen: ${label}`}
        onClick={see}
      >
        <Icon name="check" size={16} />
        Seen
      </button>
    </li>
  );
}
