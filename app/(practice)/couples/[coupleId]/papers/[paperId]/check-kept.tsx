"use client";

import { useMutation } from "@tanstack/react-query";

import { Button } from "@/app/_components/button";
import { Notice } from "@/app/_components/notice";
import { problemOf } from "@/app/_lib/problem-of";
import { useTRPCClient } from "@/app/_trpc/client";

type Props = { signatureId: string; fileHash: string };

/** Whether the file that is kept is still the one that was signed. */
export function CheckKept({ signatureId, fileHash }: Props) {
  const api = useTRPCClient();
  const check = useMutation({
    mutationFn: () => api.consents.check.query({ signatureId }),
  });
  const problem = problemOf(check.error);

  return (
    <details>
      <summary className="small soft">Check that nothing was changed</summary>
      <div className="mt-2 grid gap-2">
        <p className="fingerprint">SHA-256 {fileHash}</p>
        <Button
          busy={check.isPending}
          busyLabel="Checking"
          onClick={() => check.mutate()}
        >
          Check the kept file
        </Button>
        {check.data && (
          <Notice
            live
            tone={check.data.matches ? "kelp" : "alarm"}
            icon={check.data.matches ? "check" : "alert"}
          >
            {check.data.matches
              ? "The kept file is the one that was signed."
              : "The kept file is another than the one that was signed."}
          </Notice>
        )}
        {problem && (
          <Notice live tone="alarm" icon="alert">
            {problem.message}
          </Notice>
        )}
      </div>
    </details>
  );
}
