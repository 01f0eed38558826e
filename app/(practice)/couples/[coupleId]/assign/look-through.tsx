"use client";

import { useState } from "react";

import { wordsToPartner } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import type { Seat } from "@/app/_components/seat";
import { Segments } from "@/app/_components/segments";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import { JointStill } from "@/app/_joint/joint-still";
import { policyLine, type SecretsPolicy } from "@/server/worksheets/tail-rules";

import { smallerInput } from "../_changes/smaller-fields";
import type { Names } from "../_words/homework-words";
import type { Plan, Worksheet } from "./plan";

type Props = {
  worksheet: Worksheet;
  plan: Plan;
  names: Names;
  therapist: string;
  secretsPolicy: SecretsPolicy | null;
};

const other = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

/** Every question before it is given, as the one who gets it will be asked; what is typed in the form stays there. */
export function LookThrough(props: Props) {
  const { worksheet, plan, names, therapist, secretsPolicy } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [looking, setLooking] = useState<Seat>("a");
  const seat = plan.who === "each" ? looking : plan.who;

  return (
    <>
      <Button
        icon="show"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        Look through the questions
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={`As ${names[seat]} will see it`}
        actions={
          <Button data-first onClick={() => setIsOpen(false)}>
            Close
          </Button>
        }
      >
        {plan.who === "each" && (
          <Segments<Seat>
            label="Whose view"
            name="looking"
            options={[
              { value: "a", label: names.a },
              { value: "b", label: names.b },
            ]}
            value={seat}
            onChange={setLooking}
          />
        )}
        <div className="as-partner flat">
          {worksheet.mode !== "shared" && (
            <WorksheetStill
              key={seat}
              told={{
                worksheet: worksheet.worksheet,
                mayBeShown:
                  plan.sharing === "private" ? [] : worksheet.mayBeShown,
                seat,
                sharing: plan.sharing,
                therapist,
                other: names[other(seat)],
                note: plan.note.trim() || null,
                smaller: smallerInput(plan.smaller),
                policyLine: policyLine(secretsPolicy),
              }}
            />
          )}
          {worksheet.joint && (
            <JointStill
              part={worksheet.joint}
              names={names}
              readers={wordsToPartner("couple", {
                therapist,
                other: names[other(seat)],
              })}
            />
          )}
        </div>
      </Dialog>
    </>
  );
}
