import { buttonClass } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import { Kbd } from "@/app/_components/kbd";
import { PageLink } from "@/app/_components/page-link";
import { StaffBar } from "@/app/_components/staff-bar";
import { listSessions } from "@/server/calendar/list-sessions";
import { listPapers } from "@/server/consents/list-papers";
import { listPartnerAccess } from "@/server/couples/list-partner-access";
import { listOfCouple } from "@/server/disclosures/list-of-couple";
import { listAssignments } from "@/server/homework/list-assignments";
import { listRepeats } from "@/server/homework/list-repeats";
import { getPacket } from "@/server/intake/get-packet";
import { listLatest } from "@/server/measures/list-latest";
import { getProgramme } from "@/server/pathways/get-programme";
import { getAgain } from "@/server/safety/get-again";
import { listAlerts } from "@/server/safety/list-alerts";
import { listSafetyReviews } from "@/server/safety/list-safety-reviews";
import { heldForOf, isOfViolence, reviewHolds } from "@/server/safety/rules";

import { BriefLink } from "../../_couple/brief-link";
import { CoupleNames } from "../../_couple/couple-names";
import { isShared } from "../../_shared/is-shared";
import { ShareScreen } from "../../_shared/share-screen";
import { alertFacts, byUrgency, isOpen } from "./_alerts/alert-facts";
import { AlertsSection } from "./_alerts/alerts-section";
import { ClosedAlerts } from "./_alerts/closed-alerts";
import { PartnerAccessList } from "./_couple/partner-access-list";
import { WhoCanRead } from "./_couple/who-can-read";
import { DisclosuresSection } from "./_disclosures/disclosures-section";
import { groupOf } from "./_homework/group-homework";
import { HomeworkLists } from "./_homework/homework-lists";
import { NoHomework } from "./_homework/no-homework";
import { OverTime } from "./_homework/over-time";
import { IntakeBar } from "./_intake/intake-bar";
import { IntakeSection } from "./_intake/intake-section";
import { isUnderWay, saysPapers, untouchedIn } from "./_intake/intake-words";
import { readWithCouple } from "./_lib/read-couple";
import { PapersBar } from "./_papers/papers-bar";
import { PapersSection } from "./_papers/papers-section";
import { NextInProgramme } from "./_programme/next-in-programme";
import { RepeatsSection } from "./_repeats/repeats-section";
import { RevealsWaiting } from "./_reveals/reveals-waiting";
import { AskAgain } from "./_safety/ask-again";
import { SafetySection } from "./_safety/safety-section";
import { ActsSection } from "./_scores/acts-section";
import { ScoresSection } from "./_scores/scores-section";
import { SessionsSection } from "./_sessions/sessions-section";
import { SharedCouple } from "./_shared/shared-couple";
import { happenings } from "./_timeline/happenings";
import { WhatHappened } from "./_timeline/what-happened";
import { careTeamWords, clinicianWords } from "./_words/care-words";
import { dayWords } from "./_words/when";

export default async function CouplePage({
  params,
}: PageProps<"/couples/[coupleId]">) {
  const { coupleId } = await params;
  const [
    { actor, couple, names, clock },
    [
      access,
      alerts,
      homework,
      latest,
      sessions,
      repeats,
      programme,
      papers,
      reviews,
      packet,
      disclosures,
      again,
    ],
  ] = await readWithCouple(coupleId, (caller) =>
    Promise.all([
      listPartnerAccess(caller, { coupleId }),
      listAlerts(caller, { coupleId }),
      listAssignments(caller, { coupleId }),
      listLatest(caller, { coupleId }),
      listSessions(caller, { coupleId }),
      listRepeats(caller, { coupleId }),
      getProgramme(caller, { coupleId }),
      listPapers(caller, { coupleId }),
      listSafetyReviews(caller, { coupleId }),
      getPacket(caller, { coupleId }),
      listOfCouple(caller, { coupleId }),
      getAgain(caller, { coupleId }),
    ]),
  );
  if (await isShared()) {
    return (
      <SharedCouple
        coupleId={coupleId}
        names={names}
        homework={homework}
        clock={clock}
      />
    );
  }
  const { careTeam } = couple;
  const clinicians = clinicianWords(careTeam, actor.memberId);
  const open = alerts.filter(isOpen).sort(byUrgency);
  const isNew = homework.length + papers.papers.length === 0;
  const untouched = untouchedIn(packet);
  const isBarShown = packet.sentAt ? isUnderWay(packet) : isNew;

  return (
    <>
      <StaffBar
        quiet
        title={`${names.a} & ${names.b}`}
        back={{ href: "/couples", label: "Couples" }}
      />
      <main id="main" className="pad">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <div className="min-w-60 flex-1">
            <h1 id="couple" tabIndex={-1} className="display">
              <CoupleNames a={names.a} b={names.b} />
            </h1>
            <p className="soft">{careTeamWords(careTeam, actor.memberId)}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <BriefLink
              coupleId={coupleId}
              names={names}
              className={buttonClass({})}
            >
              <Icon name="text" />
              Brief <Kbd>B</Kbd>
            </BriefLink>
            <ShareScreen isOn={false} />
            {homework.length > 0 && (
              <PageLink
                href={`/couples/${coupleId}/assign`}
                className={buttonClass({ kind: "main" })}
                data-key="a"
                data-words={`Assign a worksheet to ${names.a} & ${names.b}`}
                aria-keyshortcuts="a"
              >
                <Icon name="plus" />
                Assign <Kbd>A</Kbd>
              </PageLink>
            )}
          </div>
        </div>
        {isBarShown && (
          <IntakeBar coupleId={coupleId} packet={packet} names={names} />
        )}
        {!isNew && !saysPapers(packet, papers) && (
          <PapersBar coupleId={coupleId} papers={papers} />
        )}
        <AlertsSection
          coupleId={coupleId}
          alerts={open.map((alert) =>
            alertFacts(alert, names, homework, clock),
          )}
          clinicians={clinicians}
          signer={actor.name}
        />
        <div className="couple-grid">
          <RevealsWaiting
            coupleId={coupleId}
            ready={homework.filter(
              (one) => groupOf(one, clock.now) === "ready",
            )}
            names={names}
          />
          <div className="couple-flow">
            {homework.length === 0 ? (
              <NoHomework coupleId={coupleId} names={names} />
            ) : (
              <WhatHappened
                coupleId={coupleId}
                events={happenings(homework, alerts, names)}
                names={names}
                clinicians={clinicians}
                clock={clock}
              />
            )}
          </div>
          <aside className="grid content-start gap-8">
            <SessionsSection
              coupleId={coupleId}
              sessions={sessions}
              clock={clock}
            />
            <HomeworkLists
              coupleId={coupleId}
              homework={homework.filter(({ id }) => !untouched.has(id))}
              names={names}
              clinicians={clinicians}
              heldFor={({ id, reveal }) =>
                heldForOf(reveal, reviewHolds(open, id))
              }
              clock={clock}
            />
            <DisclosuresSection
              coupleId={coupleId}
              disclosures={disclosures}
              clock={clock}
            />
            <SafetySection coupleId={coupleId} names={names} reviews={reviews}>
              <AskAgain
                coupleId={coupleId}
                names={names}
                askedOn={again.askedAt && dayWords(again.askedAt, clock)}
                isAsked={again.isAsked}
                isDue={again.isDue}
              />
            </SafetySection>
            <ScoresSection
              coupleId={coupleId}
              latest={latest}
              names={names}
              clock={clock}
            />
            <NextInProgramme
              coupleId={coupleId}
              pathway={programme.pathway}
              clock={clock}
            />
            <RepeatsSection
              repeats={repeats}
              names={names}
              hasSafetyReview={
                open.some(isOfViolence) || reviews.some(({ blocks }) => blocks)
              }
              clock={clock}
            />
            <ActsSection coupleId={coupleId} homework={homework} />
            <OverTime coupleId={coupleId} homework={homework} clock={clock} />
            {!isBarShown && (
              <IntakeSection
                coupleId={coupleId}
                packet={packet}
                names={names}
              />
            )}
            <div className="grid gap-2">
              <PapersSection
                coupleId={coupleId}
                papers={papers}
                clock={clock}
              />
              <PartnerAccessList access={access} timeZone={clock.timeZone} />
              <ClosedAlerts
                alerts={alerts}
                names={names}
                careTeam={careTeam}
                clinicians={clinicians}
                clock={clock}
              />
              <WhoCanRead clinicians={clinicians} names={names} />
            </div>
          </aside>
        </div>
      </main>
    </>
  );
}
