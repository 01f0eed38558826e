import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Notice } from "@/app/_components/notice";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { PaperText } from "@/app/_papers/paper-text";
import { requireMember } from "@/server/auth/session";
import { getPaper } from "@/server/consents/get-paper";
import { ofPaperInput } from "@/server/consents/inputs";
import { blocksOf } from "@/server/consents/text-rules";

import { HiddenHere } from "../../../../_shared/hidden-here";
import { isShared } from "../../../../_shared/is-shared";
import { dayOf } from "../../_words/when";
import { PaperRecords } from "./paper-records";
import { RecordForm } from "./record-form";
import { TakeBack } from "./take-back";

export const metadata: Metadata = { title: "Paper" };

/** One partner's paper with all that became of it. */
export default async function PaperPage({
  params,
}: PageProps<"/couples/[coupleId]/papers/[paperId]">) {
  const { coupleId, ...rest } = await params;
  const parsed = ofPaperInput.safeParse(rest);
  if (!parsed.success) notFound();
  const { caller, practice } = await requireMember();
  const paper = await orNotFound(getPaper(caller, parsed.data));
  if (paper.coupleId !== coupleId) notFound();
  if (await isShared()) return <HiddenHere title="Papers" />;
  const { seat, names, records, isTreated, state, paperId } = paper;
  const clock = { now: new Date(), timeZone: practice.timeZone };
  const isSettled = state === "signed" || state === "paper";

  return (
    <>
      <StaffBar
        title={paper.title}
        back={{ href: `/couples/${coupleId}/papers`, label: "Papers" }}
      />
      <main
        id="main"
        className="pad grid max-w-5xl content-start gap-9 min-[1000px]:grid-cols-[minmax(0,1fr)_340px]"
      >
        <section aria-labelledby="text" className="grid content-start gap-4">
          <h1 id="text" className="head">
            {paper.title}
          </h1>
          <p className="soft">
            <Person seat={seat} name={names[seat]} />, version {paper.version}{" "}
            of {paper.effectiveOn}
          </p>
          {paper.isOutdated && (
            <Notice title="This text is new">
              {names[seat]} agreed to an earlier one, which stays as it was.
              This one is asked for anew.
            </Notice>
          )}
          <PaperText blocks={blocksOf(paper.text)} />
        </section>
        <aside className="grid content-start gap-7">
          <section aria-labelledby="records" className="grid gap-3">
            <SectionHead id="records" title="What became of it" />
            {records.length === 0 ? (
              <p className="soft">
                {state === "begun"
                  ? `${names[seat]} has opened it.`
                  : `${names[seat]} has not opened it yet.`}
              </p>
            ) : (
              <PaperRecords records={records} clock={clock} />
            )}
          </section>
          {isTreated && (
            <section aria-labelledby="record" className="grid gap-3">
              <SectionHead id="record" title="Write down" />
              <RecordForm
                key={state}
                paperId={paperId}
                name={names[seat]}
                isSettled={isSettled}
                today={dayOf(clock.now, clock.timeZone)}
              />
            </section>
          )}
          {isTreated && records.length === 0 && (
            <TakeBack
              paperId={paperId}
              coupleId={coupleId}
              name={names[seat]}
            />
          )}
        </aside>
      </main>
    </>
  );
}
