import { notFound } from "next/navigation";

import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getRatingForm } from "@/server/experiments/get-rating-form";
import { ofActInput } from "@/server/experiments/inputs";

import { PartnerPage } from "../../_shell/partner-page";
import { otherName } from "../../_words/readers";
import { LandedForm } from "./landed-form";

/** One thing the other did, and how it landed. */
export default async function LandedPage({
  params,
}: PageProps<"/landed/[actId]">) {
  const parsed = ofActInput.safeParse(await params);
  if (!parsed.success) notFound();
  const self = await requirePartner();
  const form = await orNotFound(getRatingForm(self.caller, parsed.data));
  const { therapist } = form;
  const other = otherName(form.names, self.actor.seat);

  return (
    <PartnerPage
      self={self}
      tabs={false}
      writes
      back={{ href: "/today", label: "Today" }}
    >
      <p className="label mt-1.5">{other} did this for you</p>
      <h1 className="head mt-1 mb-4.5">{form.text}</h1>
      {form.isAnswered ? (
        <p>Your answer is with {therapist}.</p>
      ) : (
        <LandedForm
          actId={form.id}
          assignmentId={form.assignmentId}
          device={{ person: self.mark, letterbox: form.letterbox }}
          seat={self.actor.seat}
          other={other}
          therapist={therapist}
          policyLine={form.policyLine}
        />
      )}
    </PartnerPage>
  );
}
