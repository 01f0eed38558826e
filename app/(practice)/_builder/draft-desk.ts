"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

import type { Saving } from "@/app/_components/save-state";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";
import { begun, redone, undone, went } from "@/server/builder/history-rules";
import type { Worksheet } from "@/server/worksheets/definition";

type Beginning = { slug: string; version: number; draft: Worksheet };

/** Another text that was written meanwhile. */
export type Rival = {
  version: number;
  theirs: Worksheet;
  by: string;
  at: Date;
};

/** Long enough for the next letters, too short to lose much. */
const SOON = 700;
const AGAIN = 4_000;

/** What is being written: every step of it here, and the newest one on the server soon. */
export function useDraft({ slug, version, draft }: Beginning) {
  const { builder } = useTRPCClient();
  const page = useRouter();
  const [history, setHistory] = useState(() => begun(draft));
  const [saving, setSaving] = useState<Saving>("idle");
  const [failures, setFailures] = useState(0);
  const [rival, setRival] = useState<Rival | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const newest = useRef(draft);
  const kept = useRef(draft);
  const base = useRef(version);
  const from = useRef<string | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);
  newest.current = history.now;

  const send = useCallback(async (): Promise<boolean> => {
    if (newest.current === kept.current) return true;
    const text = newest.current;
    from.current ??= crypto.randomUUID();
    setSaving("sending");
    try {
      const answer = await builder.save.mutate({
        slug,
        base: base.current,
        from: from.current,
        definition: text,
      });
      kept.current = text;
      setRefusal(null);
      setFailures(0);
      if (answer.state === "conflict") {
        setRival(answer);
        setSaving("conflict");
        return false;
      }
      base.current = answer.version;
      setSaving(newest.current === text ? "saved" : "sending");
      return newest.current === text || send();
    } catch (error) {
      const problem = problemOf(error);
      setRefusal(problem?.fields.definition?.[0] ?? null);
      setSaving("unsent");
      setFailures((count) => count + 1);
      return false;
    }
  }, [builder, slug]);

  /** One request at a time; whoever asks meanwhile waits for the one that goes. */
  const keep = useCallback(async (): Promise<boolean> => {
    while (sending.current) await sending.current;
    sending.current = send();
    const done = await sending.current;
    sending.current = null;
    return done;
  }, [send]);

  const isUnsent = history.now !== kept.current;
  useEffect(() => {
    if (!isUnsent || rival) return;
    const wait = failures > 0 ? AGAIN : SOON;
    const timer = setTimeout(() => void keep(), wait);
    return () => clearTimeout(timer);
  }, [isUnsent, rival, failures, keep]);

  useEffect(() => {
    const now = () => void keep();
    const ask = (event: BeforeUnloadEvent) => {
      if (newest.current !== kept.current) event.preventDefault();
    };
    window.addEventListener("pagehide", now);
    window.addEventListener("online", now);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("pagehide", now);
      window.removeEventListener("online", now);
      window.removeEventListener("beforeunload", ask);
      now();
    };
  }, [keep]);

  /** My text in the place of theirs, which stays beside it. */
  async function putMine(over: Rival) {
    const text = newest.current;
    const answer = await builder.save.mutate({
      slug,
      base: over.version,
      from: from.current ?? crypto.randomUUID(),
      isChosen: true,
      definition: text,
    });
    if (answer.state === "conflict") {
      setRival(answer);
      return false;
    }
    kept.current = text;
    base.current = answer.version;
    return true;
  }

  /** Both texts are kept: the one that is not chosen lies beside. */
  async function choose(which: "mine" | "theirs") {
    if (!rival) return;
    if (which === "theirs") {
      setHistory((all) => went(all, rival.theirs, "theirs", Date.now()));
      kept.current = rival.theirs;
      base.current = rival.version;
    } else {
      try {
        if (!(await putMine(rival))) return;
      } catch (error) {
        setRefusal(problemOf(error)?.message ?? null);
        return;
      }
    }
    from.current = crypto.randomUUID();
    setRefusal(null);
    setRival(null);
    setSaving("saved");
    page.refresh();
  }

  return {
    draft: history.now,
    change: (what: string | null, edit: (before: Worksheet) => Worksheet) =>
      setHistory((all) => went(all, edit(all.now), what, Date.now())),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    saving: isUnsent && saving === "saved" ? "sending" : saving,
    refusal,
    isUnsent,
    rival,
    choose,
    /** Everything that was typed is on the server, as which text. */
    settled: async () => ((await keep()) ? base.current : null),
  };
}

export type DraftDesk = ReturnType<typeof useDraft>;
export type Change = DraftDesk["change"];
