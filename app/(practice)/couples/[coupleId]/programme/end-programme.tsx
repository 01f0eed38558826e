"use client";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";

type Props = { pathwayId: string; began: string };

/** What was given stays; nothing more is proposed or given by itself. Ending can be undone. */
export function EndProgramme({ pathwayId, began }: Props) {
  const api = useTRPCClient();
  const resume = useChange(api.pathways.end.mutate);
  const end = useChange(api.pathways.end.mutate, () =>
    showToast("The programme was ended.", () =>
      resume.run({ pathwayId, ended: false }),
    ),
  );
  return (
    <section className="grid justify-items-start gap-2">
      <p className="soft">{began}</p>
      <Button
        busy={end.busy}
        busyLabel="Ending"
        onClick={() => end.run({ pathwayId, ended: true })}
      >
        End the programme
      </Button>
      <p className="small soft">What was given stays with them.</p>
      {end.problem && <FieldError>{end.problem.message}</FieldError>}
    </section>
  );
}
