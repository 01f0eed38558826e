"use client";

import { type FormEvent, useId, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Field } from "@/app/_components/field";
import { Notice } from "@/app/_components/notice";
import { TextArea } from "@/app/_components/text-area";
import { restOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

import type { Whose } from "./safety-mode";
import { useSealedChange } from "./use-sealed-change";

type Props = Whose & { isOfRecord: boolean; signer: string };

/** Ends it, with a reason and a name: the therapist of record alone. */
export function CloseReview({
  coupleId,
  seat,
  name,
  isOfRecord,
  signer,
}: Props) {
  const api = useTRPCClient();
  const close = useSealedChange(name);
  const form = useId();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [signature, setSignature] = useState("");
  const errors = close.problem?.fields ?? {};
  const rest = restOf(close.problem);

  if (!isOfRecord) {
    return (
      <p className="small soft mt-6">The therapist of record closes it.</p>
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void close.run(
      () =>
        api.safety.closeReview.mutate({ coupleId, seat, reason, signature }),
      "Closed. A new sign opens it again.",
    );
  }

  return (
    <div className="mt-6">
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        Close safety mode
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={`Close safety mode of ${name}`}
        actions={
          <>
            <Button kind="text" onClick={() => setOpen(false)}>
              Not yet
            </Button>
            <Button kind="main" type="submit" form={form} busy={close.busy}>
              Sign and close
            </Button>
          </>
        }
      >
        <p className="soft">
          Holds stay until you lift them, and so does how {name} may be reached.
          A new sign opens it again by itself.
        </p>
        <form
          id={form}
          noValidate
          className="mt-4 grid gap-5"
          onSubmit={submit}
        >
          <TextArea
            label="Why it can be closed"
            rows={3}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={errors.reason}
          />
          <Field
            label="Sign with your full name"
            autoComplete="off"
            help={`As it stands here: ${signer}`}
            value={signature}
            onChange={({ target }) => setSignature(target.value)}
            error={errors.signature}
          />
          {rest && (
            <Notice tone="alarm" icon="alert" live>
              {rest}
            </Notice>
          )}
        </form>
      </Dialog>
      {close.dialog}
    </div>
  );
}
