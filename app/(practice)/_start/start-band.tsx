import { cookies } from "next/headers";

import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import type { Caller, Member } from "@/server/auth/actor";
import { getFirstSteps } from "@/server/homework/get-first-steps";
import { canManagePractice } from "@/server/practices/policy";

import { PUT_AWAY } from "./put-away";
import { stepWords } from "./step-words";

type Props = { caller: Caller; actor: Member };

/** One line at the top of home until a new practice has given its first worksheet, or it is put away. */
export async function StartBand({ caller, actor }: Props) {
  if (!canManagePractice(actor)) return null;
  const jar = await cookies();
  if (jar.get(PUT_AWAY)?.value === actor.practiceId) return null;
  const steps = await getFirstSteps(caller);
  const next = steps.find(({ done }) => !done);
  if (!next) return null;
  const done = steps.filter((step) => step.done).length;

  return (
    <div className="mb-8">
      <Notice
        tone="kelp"
        icon="assign"
        title={`Setting up: ${done} of ${steps.length} done`}
        action={
          <LinkButton kind="text" href="/start">
            Carry on
          </LinkButton>
        }
      >
        {`Next: ${stepWords(next).title.toLowerCase()}.`}
      </Notice>
    </div>
  );
}
