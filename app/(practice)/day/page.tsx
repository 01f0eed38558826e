import type { Metadata } from "next";

import { EmptyState } from "@/app/_components/empty-state";
import { FindButton } from "@/app/_components/find-button";
import { LinkButton } from "@/app/_components/link-button";
import { StaffBar } from "@/app/_components/staff-bar";
import { requireMember } from "@/server/auth/session";
import { getDay } from "@/server/day/get-day";
import { canHaveADay } from "@/server/day/policy";
import { listOverdue } from "@/server/safety/list-overdue";

import { Overdue } from "../_overdue/overdue";
import { HiddenHere } from "../_shared/hidden-here";
import { isShared } from "../_shared/is-shared";
import { StartBand } from "../_start/start-band";
import { Briefs } from "./briefs";
import { CameIn } from "./came-in";
import { dateOfToday } from "./day-words";
import { DueDisclosures } from "./due-disclosures";
import { Late } from "./late";
import { LateTasks } from "./late-tasks";
import { LookFirst } from "./look-first";
import { NextSteps } from "./next-steps";
import { ReadyToOpen } from "./ready-to-open";
import { RowKeys } from "./row-keys";

export const metadata: Metadata = { title: "Today" };

export default async function DayPage() {
  const [{ caller, actor, practice }, shared] = await Promise.all([
    requireMember(),
    isShared(),
  ]);
  const clock = { now: new Date(), timeZone: practice.timeZone };
  const title = dateOfToday(clock);
  if (shared) return <HiddenHere title={title} />;
  if (!canHaveADay(actor)) return <NotShown title={title} />;

  const [day, overdue] = await Promise.all([
    getDay(caller),
    listOverdue(caller),
  ]);
  const { reviews, tasks, cameIn, ready, late, disclosures } = day;
  const isQuiet = [reviews, tasks, cameIn, ready, disclosures].every(
    (rows) => rows.length === 0,
  );

  return (
    <>
      <StaffBar title={title}>
        <LinkButton kind="text" href="/day/disclosures">
          Disclosures
        </LinkButton>
        <FindButton />
      </StaffBar>
      <main id="main" className="day">
        <div className="day-flow">
          <StartBand caller={caller} actor={actor} />
          <Briefs reviews={reviews} cameIn={cameIn} ready={ready} />
          <Overdue late={overdue} timeZone={practice.timeZone} />
          <LateTasks tasks={day.tasks} clock={clock} />
          <LookFirst reviews={reviews} clock={clock} />
          <DueDisclosures disclosures={disclosures} clock={clock} />
          <CameIn cameIn={cameIn} since={day.since} clock={clock} />
          <ReadyToOpen ready={ready} clock={clock} />
          {isQuiet && <Quiet />}
          {day.hasMore && (
            <p className="small soft">
              There is more. It moves up as you work through these.
            </p>
          )}
          {!isQuiet && <RowKeys />}
        </div>
        {late.length + day.nextSteps.length > 0 && (
          <aside className="day-side grid content-start gap-8">
            <NextSteps steps={day.nextSteps} />
            {late.length > 0 && <Late late={late} clock={clock} />}
          </aside>
        )}
      </main>
    </>
  );
}

function Quiet() {
  return (
    <EmptyState
      title="Nothing new since last time"
      action={<LinkButton href="/couples">Go to your couples</LinkButton>}
    >
      What your couples finish comes in here, and what is ready for you to open
      with them.
    </EmptyState>
  );
}

function NotShown({ title }: { title: string }) {
  return (
    <>
      <StaffBar title={title} />
      <main id="main" className="pad">
        <EmptyState title="Today is for those who treat couples">
          What partners finish is shown to the people who treat them.
        </EmptyState>
      </main>
    </>
  );
}
