import type { Seat } from "@/app/_components/seat";
import { WhatTheOtherSees } from "@/app/_homework/what-the-other-sees";
import type { Sharing } from "@/server/homework/rules";
import type { ViewBlock } from "@/server/worksheets/view-definition";

import { ChangeAnswer, ChoiceForm } from "./after-finishing";
import { ForgetSending } from "./forget-sending";

type Props = {
  assignmentId: string;
  person: string;
  author: { seat: Seat; name: string };
  other: string;
  therapist: string;
  blocks: readonly ViewBlock[];
  sharing: Sharing;
  /** A choice stands already. */
  again?: boolean;
};

/** First exactly what the other would see, then the choice. */
export function BeforeSharing({ again = false, ...props }: Props) {
  const { assignmentId, person, author, other, therapist, blocks } = props;
  const isDecided = props.sharing === "therapist_decides";

  return (
    <>
      <WhatTheOtherSees
        author={author}
        other={other}
        therapist={therapist}
        blocks={blocks}
        isDecided={isDecided}
      />
      <ChoiceForm
        assignmentId={assignmentId}
        therapist={therapist}
        other={other}
        isDecided={isDecided}
        initial={again ? null : "in_session"}
      />
      {!again && (
        <div className="list border-line mt-6 border-t">
          <ChangeAnswer assignmentId={assignmentId} therapist={therapist}>
            Change an answer first
          </ChangeAnswer>
        </div>
      )}
      <ForgetSending assignmentId={assignmentId} person={person} />
    </>
  );
}
