import { EmptyState } from "@/app/_components/empty-state";
import { LinkButton } from "@/app/_components/link-button";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireCaller, requirePartner } from "@/server/auth/session";
import { getPartnerHome } from "@/server/homework/get-partner-home";

import { PartnerPage } from "../_shell/partner-page";
import { greeting } from "../_words/days";
import { otherName } from "../_words/readers";
import { HomeRows } from "./home-rows";
import { NextCard } from "./next-card";
import { ReturnDue } from "./return-due";
import { WhenNeeded } from "./when-needed";

export default async function TodayPage() {
  const caller = await requireCaller();
  const [self, home] = await allInOrder([
    requirePartner(),
    orNotFound(getPartnerHome(caller)),
  ]);
  const clock = { now: new Date(), timeZone: self.practice.timeZone };
  const { next, therapist, names, seat } = home;

  return (
    <PartnerPage self={self} current="/today">
      <h1 className="display mt-2.5 mb-6">
        {greeting(clock)}, {home.name}
      </h1>
      <ReturnDue entries={home.entries} clock={clock} />
      {next ? (
        <NextCard
          next={next}
          clock={clock}
          seat={seat}
          therapist={therapist}
          other={otherName(names, seat)}
        />
      ) : (
        <EmptyState title="Nothing to do just now">
          When {therapist} gives you something, it waits for you here.
        </EmptyState>
      )}
      <HomeRows home={home} clock={clock} />
      <WhenNeeded entries={home.entries} clock={clock} />
      <LinkButton href="/help" icon="help" block className="mt-6">
        Help and safety
      </LinkButton>
    </PartnerPage>
  );
}
