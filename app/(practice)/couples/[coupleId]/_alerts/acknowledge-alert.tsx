"use client";

import { useEffect, useRef, useState } from "react";

import { useStepUp } from "@/app/_account/use-step-up";
import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Person } from "@/app/_components/person";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import { AcknowledgeForm, NOTHING_YET } from "./acknowledge-form";
import type { AlertFacts } from "./alert-facts";

const FORM = "acknowledge-alert";

type Signed = Parameters<
  ReturnType<typeof useTRPCClient>["safety"]["acknowledge"]["mutate"]
>[0];

type Props = { alert: AlertFacts; clinicians: string; signer: string };

/** Closes one alert with what was done, why, and by whom. Closing the dialog keeps what was typed. */
export function AcknowledgeAlert({ alert, clinicians, signer }: Props) {
  const api = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState(NOTHING_YET);
  const isSigned = useRef(false);
  const stepUp = useStepUp({
    why: "You sign that this was looked at, with your password.",
    confirmLabel: "Sign",
  });
  const closing = (signed: Signed) =>
    stepUp.run(() => api.safety.acknowledge.mutate(signed));
  const sign = useChange(closing, (isDone) => {
    if (!isDone) return;
    isSigned.current = true;
    setOpen(false);
    showToast("Signed. It stays in the record.");
  });

  // The opener leaves the page with its alert: the focus goes on to the couple's name.
  useEffect(
    () => () => {
      if (isSigned.current) document.getElementById("couple")?.focus();
    },
    [],
  );

  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        Review
        <span className="vh">: {alert.headline}</span>
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={alert.headline}
        actions={
          <>
            <Button kind="text" onClick={() => setOpen(false)}>
              Not yet
            </Button>
            <Button kind="main" type="submit" form={FORM} busy={sign.busy}>
              Sign and close
            </Button>
          </>
        }
      >
        <div className="soft grid gap-1">
          <p className="flex flex-wrap items-center gap-x-1.5">
            <Person seat={alert.seat} name={alert.name} />
            <span>
              in {alert.worksheet}, {alert.when}
            </span>
          </p>
          <p>
            Speak with {alert.name} alone and by a route that is safe.{" "}
            {alert.holds && "The hold stays until you lift it."}
          </p>
        </div>
        <AcknowledgeForm
          id={FORM}
          given={given}
          onGive={setGiven}
          problem={sign.problem}
          clinicians={clinicians}
          signer={signer}
          onSign={(signed) => sign.run({ alertId: alert.id, ...signed })}
        />
      </Dialog>
      {stepUp.dialog}
    </>
  );
}
