import { LinkButton } from "@/app/_components/link-button";
import type { OwnState } from "@/server/homework/rules";

import { FinishTogether } from "./finish-together";

type Props = {
  assignmentId: string;
  state: OwnState;
  therapist: string;
  /** Something else on the page comes first. */
  isSecond: boolean;
};

/** What comes after it: the end for both, or what each says alone. */
export function WayOn({ assignmentId, state, ...end }: Props) {
  if (state === "together") {
    return <FinishTogether assignmentId={assignmentId} {...end} />;
  }
  const isToDo = state === "to_do" || state === "choosing";
  return (
    <section
      className="border-line mt-9 border-t pt-5"
      aria-labelledby="afterwards"
    >
      <h2 id="afterwards" className="title">
        Afterwards, each alone
      </h2>
      <p className="soft mt-1 mb-4">
        {isToDo
          ? "A few questions for you alone, on your own phone."
          : "Your part is done. Your therapist will open this with you."}
      </p>
      <LinkButton href={`/homework/${assignmentId}`}>
        {isToDo ? "My part" : "See my part"}
      </LinkButton>
    </section>
  );
}
