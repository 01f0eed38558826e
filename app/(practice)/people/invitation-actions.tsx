"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPC } from "@/app/_trpc/client";

type Props = { invitationId: string; email: string; isWaiting: boolean };

export function InvitationActions({ invitationId, email, isWaiting }: Props) {
  const trpc = useTRPC();
  const page = useRouter();
  const [asks, setAsks] = useState(false);
  const done = (words: string) => ({
    onSuccess: () => {
      setAsks(false);
      showToast(words);
      page.refresh();
    },
  });
  const resend = useMutation(
    trpc.practices.resendInvitation.mutationOptions(
      done("Sent again. The link in the first mail no longer works."),
    ),
  );
  const withdraw = useMutation(
    trpc.practices.withdrawInvitation.mutationOptions(
      done("Withdrawn. The link no longer works."),
    ),
  );

  const notSent = problemOf(resend.error);
  const notWithdrawn = problemOf(withdraw.error);

  return (
    <span className="row flex-wrap">
      <Button
        kind="text"
        busy={resend.isPending}
        onClick={() => resend.mutate({ invitationId })}
      >
        Send again<span className="vh"> to {email}</span>
      </Button>
      {isWaiting && (
        <Button kind="text" onClick={() => setAsks(true)}>
          Withdraw<span className="vh"> the invitation to {email}</span>
        </Button>
      )}
      {notSent && <FieldError>{notSent.message}</FieldError>}
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Withdraw the invitation to ${email}?`}
        actions={
          <>
            <Button kind="text" onClick={() => setAsks(false)}>
              Leave as is
            </Button>
            <Button
              kind="danger"
              busy={withdraw.isPending}
              busyLabel="Withdrawing"
              onClick={() => withdraw.mutate({ invitationId })}
            >
              Withdraw it
            </Button>
          </>
        }
      >
        <p className="soft">
          The link in the mail stops working at once. Nobody is written to about
          it.
        </p>
        {notWithdrawn && <FieldError>{notWithdrawn.message}</FieldError>}
      </Dialog>
    </span>
  );
}
