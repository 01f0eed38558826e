"use client";

import { useRef, useState } from "react";

import { Button } from "@/app/_components/button";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import type { Tool } from "@/server/safety/tool-rules";

import { callApi } from "../../../_api/call-api";
import { useOneCall } from "../../../_api/use-one-call";
import { usePassword } from "../../../_ask/use-password";
import type { OpenedTool } from "./opened-tool";

type Props = {
  tool: Tool;
  title: string;
  onOpen: (opened: OpenedTool) => void;
};

/** Before anything is asked: is this person alone? The same page for everybody, every time. */
export function AskFirst({ tool, title, onOpen }: Props) {
  const password = usePassword(
    "Your password opens these questions, for five minutes. Nothing is kept on this device.",
    "Open",
  );
  const decline = useOneCall({ stays: true });
  const [isDeclined, setDeclined] = useState(false);
  const submissionId = useRef("");
  const failure = password.failure ?? decline.failure;

  async function never() {
    submissionId.current ||= crypto.randomUUID();
    const told = { tool, submissionId: submissionId.current };
    await callApi("safety.declineTool", told);
    setDeclined(true);
  }

  return (
    <section>
      <p className="label mt-1.5">{title}</p>
      <h1 className="head mt-1 mb-3">This part is for you alone</h1>
      <p className="lead">Are you by yourself and can nobody see the screen?</p>
      <p className="soft mt-3">
        It goes to your therapist and to nobody else. Nothing is kept on this
        device: what you do not send is gone when you leave the page.
      </p>
      {failure && (
        <div className="mt-5">
          <Notice tone="alarm" icon="alert" live>
            {failure}
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
              onOpen(await callApi("safety.getTool", { tool }));
            })
          }
        >
          Yes, go on
        </Button>
        <LinkButton href="/help/tools" block>
          Not now
        </LinkButton>
        <Button
          kind="text"
          block
          busy={decline.busy}
          busyLabel="Sending"
          onClick={() => decline.run(never)}
        >
          Never ask me here
        </Button>
      </div>
      <p role="status" className="soft mt-3 min-h-6">
        {isDeclined &&
          "Your therapist is told, and nobody else. This page stays as it is for everybody."}
      </p>
      {password.dialog}
    </section>
  );
}
