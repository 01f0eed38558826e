"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

export function BecomeTherapist({ isMain }: { isMain: boolean }) {
  const trpc = useTRPC();
  const page = useRouter();
  const become = useMutation(
    trpc.practices.becomeTherapist.mutationOptions({
      onSuccess: () => page.refresh(),
    }),
  );
  const problem = problemOf(become.error);

  return (
    <>
      <Button
        kind={isMain ? "main" : "quiet"}
        busy={become.isPending || become.isSuccess}
        busyLabel="Noting it"
        onClick={() => become.mutate()}
      >
        I see couples myself
      </Button>
      {problem && <FieldError>{problem.message}</FieldError>}
    </>
  );
}
