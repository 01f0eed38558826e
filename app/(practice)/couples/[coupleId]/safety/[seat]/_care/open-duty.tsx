"use client";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { useTRPCClient } from "@/app/_trpc/client";
import type { DutyKind } from "@/server/safety/duty-rules";

import type { Whose } from "../safety-mode";
import { useSealedChange } from "../use-sealed-change";

type Props = Whose & { kinds: readonly { kind: DutyKind; label: string }[] };

/** Begins the list by hand; some answers begin it themselves. */
export function OpenDuty({ kinds, coupleId, seat, name }: Props) {
  const api = useTRPCClient();
  const open = useSealedChange(name);
  if (kinds.length === 0) return null;

  return (
    <div className="mt-4">
      <p className="soft mb-3">
        It begins by itself where an answer says that a child or somebody
        dependent may be harmed, or somebody else hurt; and here by hand.
      </p>
      <div className="flex flex-wrap gap-3">
        {kinds.map(({ kind, label }) => (
          <Button
            key={kind}
            busy={open.busy}
            onClick={() =>
              void open.run(
                () => api.safety.openDuty.mutate({ coupleId, seat, kind }),
                "Open.",
              )
            }
          >
            Begin: {label}
          </Button>
        ))}
      </div>
      {open.problem && <FieldError>{open.problem.message}</FieldError>}
      {open.dialog}
    </div>
  );
}
