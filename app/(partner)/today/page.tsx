import { EmptyState } from "@/app/_components/empty-state";
import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireCaller, requirePartner } from "@/server/auth/session";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { isAskedAgain } from "@/server/safety/get-again";

import { PartnerPage } from "../_shell/partner-page";
import { greeting, morningWords, sessionWords } from "../_words/days";
import { otherName } from "../_words/readers";
import { isInPacket, isOpen } from "../beginning/part-words";
import { AskedCard } from "./asked-card";
import { BeginningCard } from "./beginning-card";
import { HomeRows } from "./home-rows";
import { NextCard } from "./next-card";
import { OwnActCard } from "./own-act-card";
import { PapersCard } from "./papers-card";
import { ReturnDue } from "./return-due";
import { ToolsCard } from "./tools-card";
import { WhenNeeded } from "./when-needed";

export default async function TodayPage() {
  const caller = await requireCaller();
  const [self, home, papers, packet, again] = await allInOrder([
    requirePartner(),
    orNotFound(getPartnerHome(caller)),
    orNotFound(listOwnPapers(caller)),
    orNotFound(getOwnPacket(caller)),
    orNotFound(isAskedAgain(caller)),
  ]);
  const clock = { now: new Date(), timeZone: self.practice.timeZone };
  const { therapist, names, seat } = home;
  const isElsewhere = (id: string) => isOpen(packet) && isInPacket(packet, id);
  const next = home.next && isElsewhere(home.next.id) ? null : home.next;
  const other = otherName(names, seat);
  const toSign = papers.filter(
    ({ isToSign, paperId }) => isToSign && !isElsewhere(paperId),
  );
  const isIdle =
    !next &&
    !isOpen(packet) &&
    !again.isAsked &&
    home.asked.length + home.acts.length + toSign.length === 0;

  return (
    <PartnerPage self={self} current="/today">
      <h1 className="display mt-2.5 mb-6">
        {greeting(clock)}, {home.name}
      </h1>
      <ReturnDue entries={home.entries} clock={clock} />
      {next && (
        <NextCard
          next={next}
          clock={clock}
          seat={seat}
          therapist={therapist}
          other={other}
        />
      )}
      <BeginningCard packet={packet} therapist={therapist} isFirst={!next} />
      <PapersCard
        papers={toSign}
        therapist={therapist}
        isFirst={!next && !isOpen(packet)}
      />
      {again.isAsked && <ToolsCard therapist={therapist} />}
      {isIdle && (
        <EmptyState title="Nothing to do just now">
          When {therapist} gives you something, it waits for you here.
        </EmptyState>
      )}
      {home.asked.slice(0, 1).map((act) => (
        <AskedCard
          key={act.id}
          act={act}
          other={other}
          therapist={therapist}
          isFirst={!next && !isOpen(packet) && toSign.length === 0}
        />
      ))}
      {home.acts.map(({ askedFrom, ...act }) => (
        <OwnActCard
          key={act.id}
          act={act}
          asked={morningWords(askedFrom, clock)}
          other={other}
          therapist={therapist}
        />
      ))}
      {home.nextSession && (
        <p className="row soft mt-4 px-1">
          <Icon name="clock" size={20} />
          <span>
            Next session with {therapist}:{" "}
            <b>{sessionWords(home.nextSession, clock)}</b>
          </span>
        </p>
      )}
      <HomeRows
        home={{
          ...home,
          later: home.later.filter(({ id }) => !isElsewhere(id)),
        }}
        clock={clock}
      />
      <WhenNeeded entries={home.entries} clock={clock} />
      <LinkButton href="/help" icon="help" block className="mt-6">
        Help and safety
      </LinkButton>
    </PartnerPage>
  );
}
