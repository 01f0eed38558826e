import type { Seat } from "@/app/_components/seat";
import type { UnderAnswer } from "@/app/_worksheets/sides-row";
import { type Sides, TwoSides } from "@/app/_worksheets/two-sides";
import { isToldAlone } from "@/server/disclosures/answer-rules";
import type { Disclosure } from "@/server/disclosures/listed";
import type { getTwoSides } from "@/server/homework/get-two-sides";

import { KeepButton } from "../../../../_disclosures/keep-button";
import { answerKeptBefore } from "../../../../_disclosures/kept-before";

type Props = {
  homework: Awaited<ReturnType<typeof getTwoSides>>;
  people: Sides;
  seats: readonly Seat[];
  disclosures: readonly Disclosure[];
};

/** Both sides; under what the other does not read stands the way to keep it as a disclosure. */
export function Answers({ homework, people, seats, disclosures }: Props) {
  const { id: assignmentId, coupleId, sides } = homework;
  const under: UnderAnswer = (row, seat) => {
    if (!isToldAlone(row, seat, sides[seat].choice)) return null;
    const what = { assignmentId, seat, question: row.key, row: row.row };
    return (
      <KeepButton
        coupleId={coupleId}
        of={`${row.label}, ${people[seat].name}`}
        what={what}
        before={answerKeptBefore(disclosures, what)}
      />
    );
  };
  return (
    <TwoSides
      rows={homework.rows}
      people={people}
      seats={seats}
      under={under}
    />
  );
}
