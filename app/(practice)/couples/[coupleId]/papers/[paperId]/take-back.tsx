"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = { paperId: string; coupleId: string; name: string };

/** Asks no longer; it can be asked for again at any time. */
export function TakeBack({ paperId, coupleId, name }: Props) {
  const api = useTRPCClient();
  const router = useRouter();
  const take = useMutation({
    mutationFn: () => api.consents.takeBack.mutate({ paperId }),
    onSuccess: () => {
      showToast(`${name} is no longer asked for it.`);
      router.push(`/couples/${coupleId}/papers`);
      router.refresh();
    },
  });
  const problem = problemOf(take.error);

  return (
    <div className="grid justify-items-start gap-2">
      <Button
        kind="text"
        className="-ml-2.5"
        busy={take.isPending}
        onClick={() => take.mutate()}
      >
        Ask {name} no longer
      </Button>
      {problem && (
        <Notice live tone="alarm" icon="alert">
          {problem.message}
        </Notice>
      )}
    </div>
  );
}
