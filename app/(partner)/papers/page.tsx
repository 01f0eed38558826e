import { EmptyState } from "@/app/_components/empty-state";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireCaller, requirePartner } from "@/server/auth/session";
import { listOwnPapers } from "@/server/consents/list-own-papers";

import { PartnerPage } from "../_shell/partner-page";
import { PaperRows } from "./paper-rows";

/** What is to be read and signed, and what was. Nobody sees it but oneself and the practice. */
export default async function PapersPage() {
  const caller = await requireCaller();
  const [self, papers] = await allInOrder([
    requirePartner(),
    orNotFound(listOwnPapers(caller)),
  ]);
  const clock = { now: new Date(), timeZone: self.practice.timeZone };
  const open = papers.filter(({ isToSign }) => isToSign);
  const rest = papers.filter(({ isToSign }) => !isToSign);

  return (
    <PartnerPage
      self={self}
      current="/me"
      back={{ href: "/today", label: "Today" }}
    >
      <h1 className="display mt-2.5 mb-1">Your papers</h1>
      <p className="soft mb-6">
        What you agree to with {self.practice.name}. You read and sign them for
        yourself alone.
      </p>
      {papers.length === 0 && (
        <EmptyState title="No papers yet">
          When your therapist asks you to read and sign something, it is here.
        </EmptyState>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open" className="title mb-2">
            To read and sign
          </h2>
          <PaperRows papers={open} clock={clock} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="done" className="mt-8">
          <h2 id="done" className="title mb-2">
            Done
          </h2>
          <PaperRows papers={rest} clock={clock} />
        </section>
      )}
    </PartnerPage>
  );
}
