import { notFound } from "next/navigation";

import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getFeedbackForm } from "@/server/homework/get-feedback-form";
import { getJar } from "@/server/jar/get-jar";

import { AskedAlone } from "../../../_ask/asked-alone";
import { FeedbackForm } from "../../../_ask/feedback-form";
import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";
import { LeaveOut } from "./leave-out";

/** Dates of which one may still want to say how it was. */
const MOST_DATES = 3;

/** What one says of a jar without the other: their therapist alone reads it. */
export default async function AlonePage({
  params,
}: PageProps<"/together/[assignmentId]/alone">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const { caller } = self;
  const [form, jar] = await orNotFound(
    Promise.all([
      getFeedbackForm(caller, { assignmentId }),
      getJar(caller, { assignmentId }),
    ]),
  );
  if (!jar) notFound();
  const { title, therapist, policyLine, asked, letterbox } = form;

  return (
    <PartnerPage
      self={self}
      tabs={false}
      writes
      back={{ href: `/together/${assignmentId}`, label: "Back" }}
    >
      <p className="label mt-1.5">{title}</p>
      <h1 className="head mt-1 mb-4.5">For me alone</h1>
      <FeedbackForm
        assignmentId={assignmentId}
        device={{ person: self.mark, letterbox }}
        seat={self.actor.seat}
        therapist={therapist}
        policyLine={policyLine}
      >
        {jar.done.slice(0, MOST_DATES).map(({ id, idea }) => (
          <section key={id} className="mt-7">
            <h2 className="title jar-words">{idea?.text ?? "Our date"}</h2>
            <AskedAlone
              assignmentId={assignmentId}
              fields={asked}
              about={id}
              therapist={therapist}
            />
          </section>
        ))}
        <LeaveOut
          assignmentId={assignmentId}
          ideas={jar.ideas.filter(({ isOwn }) => !isOwn)}
          therapist={therapist}
        />
      </FeedbackForm>
    </PartnerPage>
  );
}
