import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { listMembers } from "@/server/practices/list-members";
import { canManagePractice } from "@/server/practices/policy";
import { getAlertSettings } from "@/server/safety/get-alert-settings";

import { AlertsForm } from "./alerts-form";
import { AskingForm } from "./asking-form";
import { DutySettingsForm } from "./duty-form";

export const metadata: Metadata = { title: "Reviews" };

/** How soon alerts are looked at, and who is told where they were not. */
export default async function AlertSettingsPage() {
  const { caller, actor } = await requireMember();
  if (!canManagePractice(actor)) notFound();
  const [settings, { members }] = await orNotFound(
    Promise.all([
      getAlertSettings(caller),
      listMembers(caller, { after: null }),
    ]),
  );

  return (
    <>
      <StaffBar
        title="Reviews"
        back={{ href: "/settings", label: "Settings" }}
      />
      <main id="main" className="pad grid max-w-3xl content-start gap-6">
        <p className="soft max-w-prose">
          When somebody’s answers cannot wait, their therapist gets a mail that
          says only that there is an item to review. Where nobody has looked in
          time, whoever is on call gets one too, and once more after the same
          time. Nobody watches around the clock, and no page says that anybody
          does.
        </p>
        <AlertsForm
          settings={settings}
          members={members.map(({ memberId, name }) => ({
            id: memberId,
            name,
          }))}
        />
        <AskingForm asksAgain={settings.asksAgain} />
        <DutySettingsForm duty={settings.duty} />
      </main>
    </>
  );
}
