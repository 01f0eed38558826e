"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";

import { callApi } from "../../_api/call-api";
import { useOneCall } from "../../_api/use-one-call";

type Props = { signatureId: string; fileHash: string };

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** Whether the copy that is kept, or one's own, is the very file that was signed. */
export function CheckFile({ signatureId, fileHash }: Props) {
  const { busy, failure, run } = useOneCall({ stays: true });
  const [told, setTold] = useState<{ whose: string; matches: boolean } | null>(
    null,
  );

  const checkKept = () =>
    run(async () => {
      setTold(null);
      const { matches } = await callApi("consents.check", { signatureId });
      setTold({ whose: "The copy that is kept", matches });
    });

  async function checkOwn(file: File | undefined) {
    if (!file) return;
    const digest = await crypto.subtle.digest(
      "SHA-256",
      await file.arrayBuffer(),
    );
    setTold({ whose: "Your copy", matches: hex(digest) === fileHash });
  }

  return (
    <details>
      <summary className="soft">Check that nothing was changed</summary>
      <div className="mt-3 grid gap-3">
        <p className="soft">
          This is the fingerprint (SHA-256) of the file you signed. A file with
          one other letter in it has another one.
        </p>
        <p className="fingerprint">{fileHash}</p>
        <Button block busy={busy} busyLabel="Checking" onClick={checkKept}>
          Check the copy that is kept
        </Button>
        <label className="field">
          <span className="label">Or choose your own copy</span>
          <input
            type="file"
            accept="application/pdf"
            onChange={(event) => void checkOwn(event.target.files?.[0])}
          />
        </label>
        {told && (
          <Notice
            live
            tone={told.matches ? "kelp" : "alarm"}
            icon={told.matches ? "check" : "alert"}
          >
            {told.matches
              ? `${told.whose} is the file you signed.`
              : `${told.whose} is another file than the one you signed. Tell your therapist.`}
          </Notice>
        )}
        {failure && (
          <Notice live tone="alarm" icon="alert">
            {failure}
          </Notice>
        )}
      </div>
    </details>
  );
}
