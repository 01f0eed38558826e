"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useLayoutEffect, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { isDrawnFor } from "@/app/_lib/page-place";
import { watchTurn } from "@/app/_lib/turns";

import {
  everythingGoesOn,
  type Kept,
  saveEverything,
} from "./before-session-ends";
import { handOver, hideOnTheWayBack } from "./hand-over";
import type { Ends } from "./session-answer";

const WARN_BEFORE = 60_000;
/** Asked again when nobody could answer. */
const AGAIN = 15_000;

const KEPT = "What you wrote is kept.";
const NOT_KEPT =
  "What you are writing cannot be kept here. Finish it, or copy it, first.";

type Props = {
  /** Of whoever this page was drawn for. */
  mark: string;
  /** When the session ends, asked without putting it off. */
  ends: () => Promise<Ends>;
  /** "I am still here"; when it ends now. */
  stay: () => Promise<Ends>;
};

/**
 * A minute before the session ends it saves what is being written and asks. The server
 * alone decides: this only looks at what it says, and another tab may have gone on, or
 * have become somebody else's.
 */
export function SessionClock({ mark, ends, stay }: Props) {
  const path = usePathname();
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState<Kept>(null);

  const hear = useCallback(async (said: Promise<Ends>) => {
    const at = await said;
    if (at === "elsewhere") return handOver();
    if (at === "over") return handOver({ ended: true });
    setEndsAt(at.getTime());
  }, []);

  const look = useCallback(
    () => hear(ends()).catch(() => setEndsAt(Date.now() + WARN_BEFORE + AGAIN)),
    [ends, hear],
  );

  const goOn = useCallback(async () => {
    setOpen(false);
    await hear(stay()).catch(look);
  }, [stay, hear, look]);

  // Before anything of the page asks anything.
  useLayoutEffect(() => {
    if (!isDrawnFor(mark)) void handOver();
  }, [mark]);

  useEffect(
    () => watchTurn((how) => void handOver({ endsSession: how === "left" })),
    [],
  );
  useEffect(() => hideOnTheWayBack(look), [look]);

  // Also when another page is drawn into the same frame: it may be of another practice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a reason to look
  useEffect(() => {
    void look();
  }, [look, path]);

  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === "visible") void look();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [look]);

  useEffect(() => {
    if (endsAt === null) return;
    const left = endsAt - Date.now();
    const soon = left <= WARN_BEFORE + 1000;
    setOpen(soon);
    if (soon) void saveEverything().then(setKept);
    else everythingGoesOn();
    const timer = setTimeout(look, soon ? left + 1000 : left - WARN_BEFORE);
    return () => clearTimeout(timer);
  }, [endsAt, look]);

  return (
    <Dialog
      open={open}
      onClose={goOn}
      title="Are you still here?"
      actions={
        <Button kind="main" onClick={goOn} data-first>
          Stay signed in
        </Button>
      }
    >
      <p>
        In a minute you will be signed out, so that nobody else reads on.{" "}
        {kept !== null && (kept ? KEPT : NOT_KEPT)}
      </p>
    </Dialog>
  );
}
