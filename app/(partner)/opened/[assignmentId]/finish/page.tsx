import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getFeedbackForm } from "@/server/homework/get-feedback-form";

import { AskedAlone } from "../../../_ask/asked-alone";
import { FeedbackForm } from "../../../_ask/feedback-form";
import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";

/** After what was written together, each is asked alone, under a title that tells an onlooker nothing. */
export default async function FinishTogetherPage({
  params,
}: PageProps<"/opened/[assignmentId]/finish">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { title, therapist, policyLine, asked, letterbox } = await orNotFound(
    getFeedbackForm(self.caller, { assignmentId }),
  );

  return (
    <PartnerPage
      self={self}
      tabs={false}
      writes
      back={{ href: `/opened/${assignmentId}`, label: "Back" }}
    >
      <p className="label mt-1.5">{title}</p>
      <h1 className="head mt-1 mb-4.5">Finish</h1>
      <FeedbackForm
        assignmentId={assignmentId}
        device={{ person: self.mark, letterbox }}
        seat={self.actor.seat}
        therapist={therapist}
        policyLine={policyLine}
      >
        {asked.length > 0 && (
          <AskedAlone
            assignmentId={assignmentId}
            fields={asked}
            therapist={therapist}
          />
        )}
      </FeedbackForm>
    </PartnerPage>
  );
}
