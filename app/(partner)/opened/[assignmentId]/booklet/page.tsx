import { notFound } from "next/navigation";

import { wordsToPartner } from "@/app/_components/audience-words";
import { PrintButton } from "@/app/_components/print-button";
import { OpenedOn, OpenedReaders } from "@/app/_homework/opened-words";
import { orNotFound } from "@/app/_lib/or-not-found";
import { ViewBlocks } from "@/app/_worksheets/view-blocks";
import { requirePartner } from "@/server/auth/session";
import { getOpened } from "@/server/homework/get-opened";

import { assignmentIdIn } from "../../../_shell/assignment-id";
import { PartnerPage } from "../../../_shell/partner-page";
import { openedWords, otherName } from "../../../_words/readers";

/** The story of both for paper: what was opened, and after it what they wrote together. */
export default async function BookletPage({
  params,
}: PageProps<"/opened/[assignmentId]/booklet">) {
  const assignmentId = await assignmentIdIn(params);
  const self = await requirePartner();
  const opened = await orNotFound(getOpened(self.caller, { assignmentId }));
  const { names, therapist, booklet, joint } = opened;
  if (!booklet || !joint) notFound();
  const { seat } = self.actor;
  const other = otherName(names, seat);

  return (
    <PartnerPage
      self={self}
      wide
      tabs={false}
      back={{ href: `/opened/${assignmentId}`, label: "Back" }}
    >
      <div className="booklet">
        <OpenedOn
          words={openedWords(opened.seats, seat, { therapist, other })}
          openedAt={opened.openedAt}
          clock={{ now: new Date(), timeZone: self.practice.timeZone }}
        />
        <h1 className="head mt-1">{opened.title}</h1>
        <p className="lead mb-4.5">
          {names.a} and {names.b}
        </p>
        <div className="mb-6 grid justify-items-start gap-3 print:hidden">
          <p className="soft max-w-prose">
            Print it, or save it as a PDF where your browser offers that. On
            paper anybody who finds it can read it.
          </p>
          <PrintButton />
        </div>
        <ViewBlocks blocks={opened.blocks} />
        {booklet.length > 0 && (
          <section className="booklet-joint mt-9" aria-labelledby="together">
            <h2 id="together" className="title">
              {joint.title}
            </h2>
            <dl className="mt-3 grid gap-4">
              {booklet.map(({ key, label, lines }) => (
                <div key={key}>
                  <dt className="label">{label}</dt>
                  {lines.map((line) => (
                    <dd key={line} className="words">
                      {line}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </section>
        )}
        <OpenedReaders words={wordsToPartner("couple", { therapist, other })} />
      </div>
    </PartnerPage>
  );
}
