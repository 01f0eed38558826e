"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { FindWorksheet } from "../../../_library/find-worksheet";
import { useChange } from "../_changes/use-change";

/** Another worksheet, put last; from there it can be moved. */
export function AddStep({ pathwayId }: { pathwayId: string }) {
  const api = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const add = useChange(api.pathways.addStep.mutate, () => {
    setOpen(false);
    showToast("Added as the last step.");
  });
  if (!isOpen) {
    return (
      <Button
        icon="plus"
        className="justify-self-start"
        onClick={() => setOpen(true)}
      >
        Add a step
      </Button>
    );
  }
  return (
    <div className="grid gap-3">
      <FindWorksheet
        onFound={({ slug }) => {
          if (!add.busy) add.run({ pathwayId, slug });
        }}
      />
      {add.problem && <FieldError>{add.problem.message}</FieldError>}
      <Button
        kind="text"
        className="justify-self-start"
        onClick={() => setOpen(false)}
      >
        Cancel
      </Button>
    </div>
  );
}
