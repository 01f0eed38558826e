import { EmptyState } from "@/app/_components/empty-state";
import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { PageLink } from "@/app/_components/page-link";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { getPartnerHome } from "@/server/homework/get-partner-home";

import { PartnerPage } from "../_shell/partner-page";
import { momentDay } from "../_words/days";
import { openedRowWords, otherName } from "../_words/readers";
import { PastList } from "./past-list";

export default async function OpenedPage() {
  const self = await requirePartner();
  const home = await orNotFound(getPartnerHome(self.caller));
  const { opened, past, therapist, names, seat } = home;
  const other = otherName(names, seat);
  const clock = { now: new Date(), timeZone: self.practice.timeZone };

  if (opened.length === 0) {
    return (
      <PartnerPage self={self} current="/opened">
        <EmptyState
          level={1}
          title="Nothing has been opened yet"
          action={
            <LinkButton href="/today" block>
              See what is next for you
            </LinkButton>
          }
        >
          When you, {other} and {therapist} open something together, it stays
          here side by side.
        </EmptyState>
        <PastList past={past} />
      </PartnerPage>
    );
  }

  return (
    <PartnerPage self={self} current="/opened">
      <h1 className="display mt-2.5 mb-2">Opened</h1>
      <p className="soft">
        What you, {other} and {therapist} can all read.
      </p>
      <ul className="list mt-4">
        {opened.toReversed().map(({ id, title, seats, endedAt, ...part }) => (
          <li key={id}>
            <PageLink href={`/opened/${id}`}>
              <span className="grow">
                <b>{title}</b>
                {endedAt && (
                  <>
                    <br />
                    <span className="soft">
                      {openedRowWords(seats, seat, {
                        therapist,
                        other,
                        ...part,
                      })}{" "}
                      on {momentDay(endedAt, clock)}
                    </span>
                  </>
                )}
              </span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
      </ul>
      <PastList past={past} />
    </PartnerPage>
  );
}
