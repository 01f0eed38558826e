"use client";

import { useMutation } from "@tanstack/react-query";

import { Button } from "@/app/_components/button";
import { passTurn } from "@/app/_lib/turns";
import { useTRPC } from "@/app/_trpc/client";

type Props = { kind?: "quiet" | "text"; block?: boolean };

/** Ends this session and leaves a page that remembers nothing of it. */
export function SignOutButton({ kind = "quiet", block }: Props) {
  const trpc = useTRPC();
  const signOut = useMutation(
    trpc.auth.signOut.mutationOptions({
      onSuccess: () => passTurn("left"),
      // Also when the session was over already: the way out is the same.
      onSettled: () => location.replace("/sign-in"),
    }),
  );

  return (
    <Button
      kind={kind}
      block={block}
      icon="leave"
      busy={!signOut.isIdle}
      busyLabel="Signing out"
      onClick={() => signOut.mutate()}
    >
      Sign out
    </Button>
  );
}
