"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

import { Checkbox } from "@/app/_components/checkbox";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

/** Whether both of a couple are asked for the personal tools again without anybody's tap. */
export function AskingForm({ asksAgain }: { asksAgain: boolean }) {
  const trpc = useTRPC();
  const page = useRouter();
  const set = useMutation(
    trpc.safety.setAsksAgain.mutationOptions({
      onSuccess: () => {
        showToast("Saved.");
        page.refresh();
      },
    }),
  );
  const problem = problemOf(set.error)?.message;

  return (
    <section aria-labelledby="asking">
      <SectionHead id="asking" title="Asking again" />
      <div className="mt-4 grid gap-4">
        <p className="soft max-w-prose">
          Harm is often told late. Before session 6, and before every 12th
          session from there, both can be asked for the personal tools again: in
          the same words, with the same mail, whatever either of them has
          answered. Neither is told why.
        </p>
        <Checkbox
          label="Ask both by itself"
          help="On the morning on which measures go before a session. Off, each couple’s page says when it is due, and their therapist asks with one tap. What is due already when you switch it on stays with the therapist."
          checked={set.isPending ? set.variables.asksAgain : asksAgain}
          disabled={set.isPending}
          onChange={({ target }) => set.mutate({ asksAgain: target.checked })}
        />
        {problem && (
          <Notice tone="alarm" icon="alert" live>
            {problem}
          </Notice>
        )}
      </div>
    </section>
  );
}
