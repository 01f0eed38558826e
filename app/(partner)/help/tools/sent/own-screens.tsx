"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

import { Button } from "@/app/_components/button";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../../_api/call-api";
import { usePassword } from "../../../_ask/use-password";
import type { Sent } from "./sent";

const SentList = dynamic(() =>
  import("./sent-list").then((file) => file.SentList),
);

const OPEN_FOR = 5 * 60_000;

/** Read in this page alone, for as long as the password holds; then it asks again. */
export function OwnScreens() {
  const [sent, setSent] = useState<Sent | null>(null);
  const password = usePassword(
    "Your password opens what you sent, for five minutes. Nothing is kept on this device.",
    "Open",
  );
  useEffect(() => {
    if (!sent) return;
    const timer = setTimeout(() => setSent(null), OPEN_FOR);
    return () => clearTimeout(timer);
  }, [sent]);

  if (sent) return <SentList sent={sent} onClose={() => setSent(null)} />;
  return (
    <section>
      <h1 className="head mt-2.5 mb-3">This part is for you alone</h1>
      <p className="lead">Are you by yourself and can nobody see the screen?</p>
      <p className="soft mt-3">
        What you sent with these tools, if anything, opens here with your
        password. This page looks the same for everybody. Nothing is kept on
        this device.
      </p>
      {password.failure && (
        <div className="mt-5">
          <Notice tone="alarm" icon="alert" live>
            {password.failure}
          </Notice>
        </div>
      )}
      <div className="mt-6 grid gap-3">
        <Button
          kind="main"
          block
          busy={password.busy}
          busyLabel="Opening"
          onClick={() =>
            void password.perform(async () => {
              setSent(await callApi("safety.ownScreens", undefined));
            })
          }
        >
          Yes, go on
        </Button>
        <LinkButton href="/help/tools" block>
          Not now
        </LinkButton>
      </div>
      {password.dialog}
    </section>
  );
}
