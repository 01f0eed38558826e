import { redirect } from "next/navigation";

import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getAssignment } from "@/server/homework/get-assignment";

import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";
import { momentWords } from "../../../_words/days";
import { ChangeWait } from "./change-wait";

export default async function WaitPage({
  params,
}: PageProps<"/homework/[assignmentId]/wait">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const part = await orNotFound(getAssignment(self.caller, { assignmentId }));
  const { state, wait, therapist } = part;
  if (state !== "waiting" || !wait?.endsAt) {
    redirect(`/homework/${assignmentId}`);
  }
  const clock = { now: new Date(), timeZone: self.practice.timeZone };

  return (
    <PartnerPage
      self={self}
      tabs={false}
      back={{ href: `/homework/${assignmentId}`, label: "Back" }}
    >
      <h1 className="head mt-1.5 mb-2">Change how long it stays closed</h1>
      <p className="lead soft">
        Now it is closed until {momentWords(wait.endsAt, clock)}. It counts from
        when you closed it.
      </p>
      <ChangeWait
        assignmentId={assignmentId}
        therapist={therapist}
        lengths={wait.lengths}
      />
    </PartnerPage>
  );
}
