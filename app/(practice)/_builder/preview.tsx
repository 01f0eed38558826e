"use client";

import { wordsToPartner } from "@/app/_components/audience-words";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import { JointStill } from "@/app/_joint/joint-still";
import { fieldChanged } from "@/server/builder/edit-rules";
import { emptyJointPart } from "@/server/homework/joint-view-rules";
import type { Worksheet } from "@/server/worksheets/definition";
import type { Field } from "@/server/worksheets/field-definition";
import { modeOf } from "@/server/worksheets/field-rules";
import { ownParts } from "@/server/worksheets/part-rules";
import { shareUnits } from "@/server/worksheets/projection";
import { stepsOf } from "@/server/worksheets/step-rules";
import { policyLine } from "@/server/worksheets/tail-rules";
import { withTexts } from "@/server/worksheets/words-rules";

type Props = {
  draft: Worksheet;
  /** The question that is being written; its page is what is shown. */
  chosen: string | null;
  therapist: string;
};

const NAMES = { a: "Partner A", b: "Partner B" };
const OTHER = NAMES.b;

/** Where words are yet to be written a partner would find nothing: here stands a sign. */
const legible = (draft: Worksheet): Worksheet =>
  withTexts(draft, (text) => (text.trim() === "" ? "…" : text));

/** The question is shown, whatever it is asked after. */
const asked = (draft: Worksheet, key: string | null): Worksheet =>
  key === null ? draft : fieldChanged<Field>(draft, key, { showIf: undefined });

/** As partner A has it on the phone: drawn by what will draw it there. */
export function BuilderPreview({ draft, chosen, therapist }: Props) {
  const worksheet = legible(asked(draft, chosen));
  const mode = modeOf(worksheet);
  const sharing =
    mode === "therapist_decides" || mode === "reveal" ? mode : "private";
  const joint = emptyJointPart(worksheet);
  const isOfJoint = joint?.fields.some(({ key }) => key === chosen) ?? false;
  const at = stepsOf(worksheet, {}).findIndex(({ fields }) =>
    fields.some(({ key }) => key === chosen),
  );
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title" className="label mb-2">
        As partner A has it on the phone
      </h2>
      <div className="as-partner">
        {mode === "shared" || isOfJoint ? (
          joint && (
            <JointStill
              part={joint}
              names={NAMES}
              readers={wordsToPartner("couple", { therapist, other: OTHER })}
            />
          )
        ) : (
          <WorksheetStill
            key={`${chosen} ${at}`}
            begin={at + 1}
            told={{
              worksheet: { ...worksheet, parts: ownParts(worksheet) },
              seat: "a",
              sharing,
              mayBeShown:
                sharing === "private"
                  ? []
                  : shareUnits(worksheet).map(({ label }) => label),
              therapist,
              other: OTHER,
              note: null,
              smaller: null,
              policyLine: policyLine(null),
            }}
          />
        )}
      </div>
    </section>
  );
}
