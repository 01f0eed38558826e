"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../couples/[coupleId]/_changes/use-change";

/** A copy for the practice, which can then be changed; the original stays as it is. */
export function CopyProgramme({
  programme,
  title,
}: {
  programme: string;
  title: string;
}) {
  const api = useTRPCClient();
  const page = useRouter();
  const copy = useChange(api.pathways.copy.mutate, ({ programmeId }) => {
    page.push(`/library/programmes/${programmeId}` as Route);
    showToast("Copied for your practice.");
  });
  return (
    <>
      <Button
        busy={copy.busy}
        busyLabel="Copying"
        onClick={() =>
          copy.run({ programme, title: `${title}, ours`.slice(0, 80) })
        }
      >
        Copy and change<span className="vh"> {title}</span>
      </Button>
      {copy.problem && <FieldError>{copy.problem.message}</FieldError>}
    </>
  );
}
