"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { FieldError } from "@/app/_components/field-frame";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

export function WithdrawInvitation({
  partnerId,
  name,
}: {
  partnerId: string;
  name: string;
}) {
  const trpc = useTRPC();
  const page = useRouter();
  const [asks, setAsks] = useState(false);
  const withdraw = useMutation(
    trpc.couples.withdrawInvitation.mutationOptions({
      onSuccess: () => {
        setAsks(false);
        page.refresh();
      },
    }),
  );

  const problem = problemOf(withdraw.error);

  return (
    <>
      <Button kind="text" onClick={() => setAsks(true)}>
        Withdraw
      </Button>
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Withdraw what ${name} was given?`}
        actions={
          <>
            <Button kind="text" onClick={() => setAsks(false)}>
              Leave as is
            </Button>
            <Button
              kind="danger"
              busy={withdraw.isPending}
              busyLabel="Withdrawing"
              onClick={() => withdraw.mutate({ partnerId })}
            >
              Withdraw it
            </Button>
          </>
        }
      >
        <p className="soft">
          The link and the code stop working at once. {name} is not written to
          about it.
        </p>
        {problem && <FieldError>{problem.message}</FieldError>}
      </Dialog>
    </>
  );
}
