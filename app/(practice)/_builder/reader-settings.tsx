"use client";

import { Checkbox } from "@/app/_components/checkbox";
import { ChoiceCards } from "@/app/_components/choice-cards";
import { inSessionChanged, readBy } from "@/server/builder/edit-rules";
import {
  canStandSideBySide,
  isPlainlyShown,
  shownSideBySide,
  standsSideBySide,
} from "@/server/builder/shown-rules";
import type { Mode, Worksheet } from "@/server/worksheets/definition";
import type { AskedField } from "@/server/worksheets/field-definition";
import { modeOf } from "@/server/worksheets/field-rules";

import type { Change } from "./draft-desk";

type Props = {
  draft: Worksheet;
  field: AskedField;
  change: Change;
  error: string | null;
};

const AS_WORKSHEET: Record<Mode, string> = {
  private: "You read it; the partner never does.",
  sealed: "You read it; the partner never does.",
  reveal: "You read it. The partner sees only what stands side by side.",
  shared: "Both read it at once.",
  therapist_decides: "You read it. The partner sees only what you show.",
};

const IN_SESSION = ["scale", "text", "long"];

/** Who ever reads this one answer: before it is written, its writer is told the same. */
export function ReaderSettings({ draft, field, change, error }: Props) {
  const mode = modeOf(draft);
  const { key } = field;
  const isShown = standsSideBySide(draft, key);
  const isPrivateMode = mode === "private";
  return (
    <div className="grid gap-4">
      <ChoiceCards<AskedField["vis"]>
        legend="Who reads it"
        name={`readers-${key}`}
        choices={[
          {
            value: "inherit",
            label: "As the worksheet is read",
            detail: AS_WORKSHEET[mode],
          },
          {
            value: "private",
            label: "Private: its writer and you",
            detail: "Never the partner, whatever is opened.",
          },
          {
            value: "self_only",
            label: "Only its writer",
            detail: "You do not read it either.",
          },
        ]}
        value={field.vis}
        error={error}
        onChange={(vis) =>
          change(`${key} readers`, (before) => readBy(before, key, vis))
        }
      />
      {!isPrivateMode &&
        (canStandSideBySide(field) || isShown) &&
        (isShown && !isPlainlyShown(draft, key) ? (
          <p className="soft">
            It is part of what both see, as the original has it.
          </p>
        ) : (
          <Checkbox
            label="Both see it side by side"
            help="Once it is opened. What is not ticked never reaches the partner."
            checked={isShown}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              change(`${key} shown`, (before) =>
                shownSideBySide(before, key, isOn),
              );
            }}
          />
        ))}
      {isPrivateMode && IN_SESSION.includes(field.type) && (
        <Checkbox
          label="You may show it to both in session"
          help="Its writer is told so before writing."
          checked={draft.inSession.includes(key)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            change(`${key} in session`, (before) =>
              inSessionChanged(before, key, isOn),
            );
          }}
        />
      )}
    </div>
  );
}
