"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";

import { PartnerShell } from "@/app/_components/partner-shell";
import type { Seat } from "@/app/_components/seat";
import type { CrisisHelp } from "@/server/safety/crisis-definition";
import type { Tool } from "@/server/safety/tool-rules";

import { HelpNow } from "../../../_crisis/help-now";
import { AskFirst } from "./ask-first";
import type { OpenedTool } from "./opened-tool";

const ToolForm = dynamic(() =>
  import("./tool-form").then((file) => file.ToolForm),
);

type Props = {
  tool: Tool;
  title: string;
  help: CrisisHelp;
  seat: Seat;
  brand: string;
  /** Whom one can reach in this country. */
  support: ReactNode;
  footer: ReactNode;
};

type Ended = { needsCrisisCard: boolean; wantsSupport: boolean };

/** Asked first whether one is alone, then the password, then the questions: in this page alone. */
export function PersonalTool({ tool, title, help, ...props }: Props) {
  const { seat, brand, support, footer } = props;
  const [opened, setOpened] = useState<OpenedTool | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);

  /** A page that was read anew begins anew: of where one was nothing is left. */
  function open(tool: OpenedTool) {
    history.replaceState({ ...history.state, holdfastStep: null }, "");
    setOpened(tool);
  }

  if (opened && !ended) {
    return (
      <ToolForm
        tool={tool}
        opened={opened}
        seat={seat}
        help={help}
        footer={footer}
        onEnd={(how) => {
          setOpened(null);
          setEnded(how);
        }}
      />
    );
  }
  return (
    <PartnerShell
      brand={brand}
      back={{ href: "/help/tools", label: "Personal tools" }}
    >
      {!ended && <AskFirst tool={tool} title={title} onOpen={open} />}
      {ended?.needsCrisisCard && (
        <div className="mt-4">
          <HelpNow
            help={help}
            onContinue={() => setEnded({ ...ended, needsCrisisCard: false })}
          />
        </div>
      )}
      {ended && !ended.needsCrisisCard && (
        <section>
          <h1 className="display mt-2.5 mb-3">Thank you</h1>
          <p className="lead">
            What you wrote here is for your therapist only. Nothing of it is
            kept on this device.
          </p>
          <details
            className="border-line mt-6 border-y"
            open={ended.wantsSupport}
          >
            <summary className="flex min-h-14 cursor-pointer items-center font-semibold">
              Show support near me
            </summary>
            <div className="pb-5">{support}</div>
          </details>
        </section>
      )}
      {footer}
    </PartnerShell>
  );
}
