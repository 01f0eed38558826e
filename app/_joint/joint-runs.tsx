import type { FieldsetHTMLAttributes, ReactNode } from "react";

import { Person } from "@/app/_components/person";
import { InfoPanel } from "@/app/_worksheets/info-panel";
import type { JointView } from "@/server/homework/joint-view-rules";
import type { AskedField } from "@/server/worksheets/field-definition";
import { isAsked, isShown } from "@/server/worksheets/field-rules";
import { withNames } from "@/server/worksheets/seat-rules";

import { isBroad, runsOf } from "./runs";

type Props = {
  part: JointView;
  answers: Record<string, unknown>;
  names: { a: string; b: string };
  /** What the place of a question listens to. */
  place: (field: AskedField) => FieldsetHTMLAttributes<HTMLFieldSetElement>;
  children: (field: AskedField) => ReactNode;
};

/** The questions that are asked of all, and between them two columns for what is each one's own. */
export function JointRuns({ part, answers, names, place, children }: Props) {
  const { ofSeat } = part;
  const shown = part.fields
    .filter((field) => isShown(field, answers))
    .map((field) => withNames(field, names));

  return runsOf(shown, ofSeat).map(({ isSeated, fields }) => (
    <div
      key={fields[0]?.key}
      className="joint-run"
      data-seated={isSeated || undefined}
    >
      {fields.map((field) => {
        if (!isAsked(field)) {
          return <InfoPanel key={field.key} field={field} level="part" />;
        }
        const seat = ofSeat[field.key];
        return (
          <fieldset
            key={field.key}
            className="joint-field"
            data-seat={seat}
            data-broad={isBroad(field) || undefined}
            {...place(field)}
          >
            {seat && (
              <legend>
                <Person seat={seat} name={names[seat]} />
              </legend>
            )}
            {children(field)}
          </fieldset>
        );
      })}
    </div>
  ));
}
