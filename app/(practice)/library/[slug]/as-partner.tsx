"use client";

import { useState } from "react";

import { wordsToPartner } from "@/app/_components/audience-words";
import type { Seat } from "@/app/_components/seat";
import { Segments } from "@/app/_components/segments";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import { TogetherStill } from "@/app/_jar/together-still";
import type { JointView } from "@/server/homework/joint-view-rules";
import type { Mode, Worksheet } from "@/server/worksheets/definition";
import { policyLine } from "@/server/worksheets/tail-rules";

type Props = {
  worksheet: Worksheet;
  /** What both write together, where there is such a part. */
  joint: JointView | null;
  mode: Mode;
  mayBeShown: string[];
  therapist: string;
};

const NAMES = { a: "Partner A", b: "Partner B" };
const OTHER = { a: "Partner B", b: "Partner A" } as const;

const sharingOf = (mode: Mode) =>
  mode === "therapist_decides" || mode === "reveal" ? mode : "private";

/** Every question as one of the two is asked it; nothing takes. */
export function AsPartner({
  worksheet,
  joint,
  mode,
  mayBeShown,
  therapist,
}: Props) {
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
        {mode !== "shared" && (
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
              smaller: null,
              policyLine: policyLine(null),
            }}
          />
        )}
        {joint && (
          <TogetherStill
            part={joint}
            jar={null}
            names={NAMES}
            readers={wordsToPartner("couple", {
              therapist,
              other: OTHER[seat],
            })}
          />
        )}
      </div>
    </div>
  );
}
