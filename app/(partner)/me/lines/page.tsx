import { notFound } from "next/navigation";

import { PageLink } from "@/app/_components/page-link";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { listOwnLines } from "@/server/measures/list-own-lines";

import { PartnerPage } from "../../_shell/partner-page";
import { OwnLine } from "./own-line";

/** One's own numbers in time, where one's therapist lets one see them. */
export default async function OwnLinesPage() {
  const self = await requirePartner();
  const lines = await orNotFound(listOwnLines(self.caller));
  if (lines.length === 0) notFound();

  return (
    <PartnerPage self={self} current="/me">
      <p className="mt-2.5">
        <PageLink href="/me">Me</PageLink>
      </p>
      <h1 className="display mb-1">Your own lines</h1>
      <p className="soft">
        Only you and your therapist see these. A screening result is not a
        diagnosis.
      </p>
      {lines.map((line) => (
        <OwnLine
          key={line.slug}
          line={line}
          seat={self.actor.seat}
          name={self.actor.name}
          timeZone={self.practice.timeZone}
        />
      ))}
    </PartnerPage>
  );
}
