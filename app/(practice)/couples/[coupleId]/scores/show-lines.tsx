"use client";

import { useState } from "react";

import { Checkbox } from "@/app/_components/checkbox";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../_changes/use-change";
import type { Names } from "../_words/homework-words";

type Props = {
  coupleId: string;
  slug: string;
  shownTo: readonly ("a" | "b")[];
  names: Names;
};

const SEATS = ["a", "b"] as const;

/** Each own line apart; what one may see says nothing to the other. */
export function ShowLines({ coupleId, slug, shownTo, names }: Props) {
  const api = useTRPCClient();
  const change = useChange(api.measures.showLine.mutate);
  const [wanted, setWanted] = useState<Partial<Record<"a" | "b", boolean>>>({});
  const isShown = (seat: "a" | "b"): boolean =>
    (change.problem ? undefined : wanted[seat]) ?? shownTo.includes(seat);

  function show(seat: "a" | "b", shown: boolean) {
    setWanted({ ...wanted, [seat]: shown });
    change.run({ coupleId, slug, seat, shown });
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="field-legend">Who may see their own line</legend>
      {SEATS.map((seat) => (
        <Checkbox
          key={seat}
          name={`shown-${seat}`}
          label={`${names[seat]} sees ${names[seat]}’s own line`}
          checked={isShown(seat)}
          onChange={(event) => show(seat, event.target.checked)}
        />
      ))}
      <p className="small soft">
        Numbers in time, on their page “Me”. No cut-off, no word of what they
        mean, and nothing of the other.
      </p>
      {change.problem && (
        <p role="alert" className="text-alarm-ink">
          {change.problem.message}
        </p>
      )}
    </fieldset>
  );
}
