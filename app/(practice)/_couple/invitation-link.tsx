"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { FieldFrame } from "@/app/_components/field-frame";

/** For a partner without an address: the therapist hands it over. */
export function InvitationLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);

  async function copy(from: HTMLElement) {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Refused by the browser: the whole link is selected, ready for the keys.
      from.closest("div")?.querySelector("input")?.select();
    }
  }

  return (
    <FieldFrame label="Link to hand over">
      {(wiring) => (
        <div className="row">
          <input
            {...wiring}
            className="input small"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            icon={copied ? "check" : undefined}
            onClick={(event) => copy(event.currentTarget)}
          >
            {copied ? "Copied" : "Copy"}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
