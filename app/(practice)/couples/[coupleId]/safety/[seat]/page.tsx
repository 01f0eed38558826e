import { notFound } from "next/navigation";

import { AudienceMark } from "@/app/_components/audience-mark";
import { EmptyState } from "@/app/_components/empty-state";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { ApiProvider } from "@/app/_trpc/client";
import { NeedsPassword } from "@/server/errors";
import { getSafetyCare } from "@/server/safety/get-safety-care";
import { getSafetyRecord } from "@/server/safety/get-safety-record";

import { HiddenHere } from "../../../../_shared/hidden-here";
import { isShared } from "../../../../_shared/is-shared";
import { readWithCouple } from "../../_lib/read-couple";
import { clinicianWords } from "../../_words/care-words";
import { dayWords, momentWords } from "../../_words/when";
import { CareTasks } from "./_care/care-tasks";
import { DutySection } from "./_care/duty-section";
import { PlanSection } from "./_care/plan-section";
import { ReachSection } from "./_care/reach-section";
import { ContactForm } from "./contact-form";
import { KeptOpen } from "./kept-open";
import { KeptScreen } from "./kept-screen";
import { OpenRecord } from "./open-record";
import { SafetyMode } from "./safety-mode";

/** One partner's sealed safety record, apart from all else: behind a fresh password, every time on record. */
export default async function SafetyPage({
  params,
}: PageProps<"/couples/[coupleId]/safety/[seat]">) {
  const { coupleId, seat } = await params;
  if (seat !== "a" && seat !== "b") notFound();
  if (await isShared()) return <HiddenHere title="Safety" />;
  const [{ actor, couple, names, clock }, opened] = await readWithCouple(
    coupleId,
    (caller) =>
      Promise.all([
        getSafetyRecord(caller, { coupleId, seat }),
        getSafetyCare(caller, { coupleId, seat }),
      ]).catch((error: unknown) => {
        if (error instanceof NeedsPassword) return null;
        throw error;
      }),
  );
  const [record, care] = opened ?? [null, null];
  const name = names[seat];
  const whose = { coupleId, seat, name } as const;

  return (
    <>
      <StaffBar
        title={`Safety: ${name}`}
        back={{
          href: `/couples/${coupleId}`,
          label: `${names.a} & ${names.b}`,
        }}
      />
      <main id="main" className="pad grid max-w-[860px] content-start gap-7">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <AudienceMark
            audience="clinicians"
            words={clinicianWords(couple.careTeam, actor.memberId)}
          />
          <span className="small soft">
            Never {names[seat === "a" ? "b" : "a"]}, never the office. Each
            reading is on record.
          </span>
        </div>
        <ApiProvider>
          <KeptOpen
            closed={<OpenRecord coupleId={coupleId} seat={seat} name={name} />}
          >
            {record && care && (
              <>
                <CareTasks {...whose} care={care} clock={clock} />
                <ReachSection {...{ seat, names, care, clock }} />
                <ContactForm
                  {...{ coupleId, seat, name }}
                  contacts={record.contacts}
                  wishes={record.wishes}
                />
                <PlanSection {...whose} plans={care.plans} clock={clock} />
                <DutySection
                  {...whose}
                  care={care}
                  signer={actor.name}
                  clock={clock}
                />
                <SafetyMode
                  {...{ coupleId, seat, name, record }}
                  signer={actor.name}
                  since={
                    record.review &&
                    `On since ${momentWords(record.review.openedAt, clock)}`
                  }
                />
                {record.earlier.length > 0 && (
                  <section aria-labelledby="earlier">
                    <SectionHead id="earlier" title="Safety mode before" />
                    <ul className="lines">
                      {record.earlier.map(
                        ({ id, openedAt, closedAt, reason }) => (
                          <li key={id} className="!block py-3">
                            <p className="small soft">
                              {dayWords(openedAt, clock)} to{" "}
                              {dayWords(closedAt, clock)}
                            </p>
                            <p className="words">{reason}</p>
                          </li>
                        ),
                      )}
                    </ul>
                  </section>
                )}
                {record.screens.length === 0 && (
                  <EmptyState title="Nothing has been sent yet">
                    {name} finds the personal tools under Help and safety, as
                    everybody does. What {name} sends there stands here.
                  </EmptyState>
                )}
                {record.screens.map((screen) => (
                  <KeptScreen
                    key={screen.id}
                    screen={screen}
                    seat={seat}
                    names={names}
                    clock={clock}
                  />
                ))}
              </>
            )}
          </KeptOpen>
        </ApiProvider>
      </main>
    </>
  );
}
