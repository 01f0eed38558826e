import { notFound } from "next/navigation";

import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getEntries } from "@/server/homework/get-entries";
import { ofStandingInput } from "@/server/homework/inputs";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";
import { PartnerPage } from "../../_shell/partner-page";
import { momentWords } from "../../_words/days";
import { InDanger } from "../../homework/[assignmentId]/_wait/in-danger";
import { Agreement } from "./agreement";
import { entryWords } from "./entry-words";
import { ReturnTime } from "./return-time";
import { StartEntry } from "./start-entry";

/** What one may begin anew, and one's own log of it: days and no word of any. */
export default async function EntriesPage({
  params,
}: PageProps<"/entries/[standingId]">) {
  const input = ofStandingInput.safeParse(await params);
  if (!input.success) notFound();
  const self = await requirePartner();
  const log = await orNotFound(getEntries(self.caller, input.data));
  const { id, title, therapist, entries, isEnded, returnTime } = log;
  const clock = { now: new Date(), timeZone: self.practice.timeZone };

  return (
    <PartnerPage
      self={self}
      current="/today"
      back={{ href: "/today", label: "Today" }}
    >
      <h1 className="head mt-1.5 mb-2">{title}</h1>
      <p className="words soft">{log.purpose}</p>
      {log.danger && (
        <div className="mt-4">
          <InDanger
            words={log.danger}
            help={getCrisisHelp(self.practice.country)}
          />
        </div>
      )}
      {log.takesReturns && !isEnded && (
        <ReturnTime
          standingId={id}
          said={
            returnTime && {
              words: momentWords(returnTime.dueAt, clock),
              isDue: returnTime.isDue,
            }
          }
        />
      )}
      {isEnded ? (
        <p className="soft mt-5">
          {therapist} has ended this: there are no new entries. Yours stay here.
        </p>
      ) : (
        <StartEntry
          standingId={id}
          isSecond={returnTime?.isDue === true}
          words={`About ${log.minutes} minutes. Begin one whenever you need it.`}
        />
      )}
      {log.agreementId && (
        <Agreement caller={self.caller} assignmentId={log.agreementId} />
      )}
      <section className="mt-9" aria-labelledby="log">
        <h2 id="log" className="title">
          Your entries
        </h2>
        {entries.length === 0 ? (
          <p className="soft mt-1">None yet. They stay here for you to read.</p>
        ) : (
          <ul className="list mt-2">
            {entries.map((entry) => (
              <li key={entry.id}>
                <PageLink href={`/homework/${entry.id}`}>
                  <span className="grow">
                    <b>{momentWords(entry.at, clock)}</b>
                    <br />
                    <span className="soft">
                      {entryWords(entry, { therapist, clock })}
                    </span>
                  </span>
                  <Icon name="on" />
                </PageLink>
              </li>
            ))}
          </ul>
        )}
      </section>
    </PartnerPage>
  );
}
