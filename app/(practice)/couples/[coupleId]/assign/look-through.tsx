"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Notice } from "@/app/_components/notice";
import type { Seat } from "@/app/_components/seat";
import { Segments } from "@/app/_components/segments";
import { WorksheetStill } from "@/app/_homework/worksheet-still";
import { useTRPC } from "@/app/_trpc/client";
import { policyLine, type SecretsPolicy } from "@/server/worksheets/tail-rules";

import type { Names } from "../_words/homework-words";
import type { Plan } from "./plan";

type Props = {
  slug: string;
  plan: Plan;
  names: Names;
  therapist: string;
  secretsPolicy: SecretsPolicy | null;
};

const other = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

/** Every question before it is given, as the one who gets it will be asked; what is typed in the form stays there. */
export function LookThrough(props: Props) {
  const { slug, plan, names, therapist, secretsPolicy } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [looking, setLooking] = useState<Seat>("a");
  const seat = plan.who === "each" ? looking : plan.who;
  const trpc = useTRPC();
  const { data, isError } = useQuery(
    trpc.homework.getWorksheet.queryOptions({ slug }, { enabled: isOpen }),
  );

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
        {isError && (
          <Notice tone="alarm" icon="alert" live>
            The questions could not be loaded. Close this and try again in a
            moment.
          </Notice>
        )}
        <div className="as-partner flat" aria-busy={!data && !isError}>
          {data && (
            <WorksheetStill
              key={seat}
              told={{
                ...data,
                mayBeShown: plan.sharing === "private" ? [] : data.mayBeShown,
                seat,
                sharing: plan.sharing,
                therapist,
                other: names[other(seat)],
                note: plan.note.trim() || null,
                policyLine: policyLine(secretsPolicy),
              }}
            />
          )}
        </div>
      </Dialog>
    </>
  );
}
