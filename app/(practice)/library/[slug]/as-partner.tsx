"use client";

import { useState } from "react";

import type { Seat } from "@/app/_components/seat";
import { Segments } from "@/app/_components/segments";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import type { Mode, Worksheet } from "@/server/worksheets/definition";
import { policyLine } from "@/server/worksheets/tail-rules";

type Props = {
  worksheet: Worksheet;
  mode: Mode;
  mayBeShown: string[];
  therapist: string;
};

const OTHER = { a: "Partner B", b: "Partner A" } as const;

const sharingOf = (mode: Mode) =>
  mode === "therapist_decides" || mode === "reveal" ? mode : "private";

/** Every question as one of the two is asked it; nothing takes. */
export function AsPartner({ worksheet, mode, mayBeShown, therapist }: Props) {
  const [seat, setSeat] = useState<Seat>("a");
  const sharing = sharingOf(mode);
  return (
    <div className="mt-4 grid gap-4">
      <Segments<Seat>
        label="Whose view"
        name="looking"
        options={[
          { value: "a", label: "As partner A" },
          { value: "b", label: "As partner B" },
        ]}
        value={seat}
        onChange={setSeat}
      />
      <div className="as-partner">
        <WorksheetStill
          key={seat}
          told={{
            worksheet,
            seat,
            sharing,
            mayBeShown: sharing === "private" ? [] : mayBeShown,
            therapist,
            other: OTHER[seat],
            note: null,
            policyLine: policyLine(null),
          }}
        />
      </div>
    </div>
  );
}
