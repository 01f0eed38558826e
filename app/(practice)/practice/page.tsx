import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { readsFeePapers } from "@/server/consents/policy";
import { canAddCouple } from "@/server/couples/policy";
import { listHomeworkStatus } from "@/server/homework/list-homework-status";
import { canSeeHomeworkStatus } from "@/server/homework/policy";
import { listMembers } from "@/server/practices/list-members";
import { canManagePractice } from "@/server/practices/policy";

import { listOverdue } from "@/server/safety/list-overdue";
import { afterIn } from "../_frame/after-in";
import { Overdue } from "../_overdue/overdue";
import { StartBand } from "../_start/start-band";
import { CoupleStatuses } from "./couple-statuses";
import { OpenInvitations } from "./open-invitations";
import { PeopleAtAGlance } from "./people-at-a-glance";

export const metadata: Metadata = { title: "Practice" };

/** Home of whoever runs the practice: who is here, who treats whom, and nothing that was written. */
export default async function PracticePage({
  searchParams,
}: PageProps<"/practice">) {
  const [{ caller, actor, practice }, { after }] = await Promise.all([
    requireMember(),
    searchParams,
  ]);
  if (!canSeeHomeworkStatus(actor)) notFound();

  const from = afterIn(after);
  const [{ couples, next }, { members }, late] = await Promise.all([
    listHomeworkStatus(caller, { after: from }),
    listMembers(caller, { after: null }),
    listOverdue(caller),
  ]);

  return (
    <>
      <StaffBar title="Practice" />
      <main id="main" className="pad">
        <StartBand caller={caller} actor={actor} />
        <div className="grid grid-cols-1 gap-10 min-[1100px]:grid-cols-[minmax(0,1fr)_300px]">
          <CoupleStatuses
            couples={couples}
            from={from}
            next={next}
            adds={canAddCouple(actor)}
          />
          <aside className="grid content-start gap-9">
            <Overdue late={late} timeZone={practice.timeZone} />
            {canManagePractice(actor) && (
              <OpenInvitations caller={caller} timeZone={practice.timeZone} />
            )}
            <div className="flex flex-wrap gap-3">
              <LinkButton href="/intake" icon="text">
                Intake under way
              </LinkButton>
              {readsFeePapers(actor) && (
                <LinkButton href="/fees" icon="text">
                  Agreed fees
                </LinkButton>
              )}
            </div>
            <PeopleAtAGlance members={members} />
          </aside>
        </div>
      </main>
    </>
  );
}
