import { PageLink } from "@/app/_components/page-link";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requirePartner } from "@/server/auth/session";
import { timeZones } from "@/server/practices/place-rules";
import { getOwnReminders } from "@/server/reminders/get-own-reminders";

import { PartnerPage } from "../../_shell/partner-page";
import { ReminderChoices } from "./reminder-choices";

/** How one is reminded oneself. Nobody else sees it. */
export default async function OwnRemindersPage() {
  const self = await requirePartner();
  const { choice, practice } = await orNotFound(getOwnReminders(self.caller));

  return (
    <PartnerPage self={self} current="/me">
      <p className="mt-2.5">
        <PageLink href="/me">Me</PageLink>
      </p>
      <h1 className="display mb-1">Reminders by e-mail</h1>
      <p className="soft mb-6">
        They say only that there is something new: nobody’s name, and no
        worksheet. None goes to a mailbox that other people here use too. Only
        you see what you choose here.
      </p>
      <ReminderChoices
        choice={choice}
        practice={practice}
        zones={timeZones().map(({ value }) => value)}
      />
    </PartnerPage>
  );
}
