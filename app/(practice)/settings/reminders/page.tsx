import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { canManagePractice } from "@/server/practices/policy";
import { getReminderSettings } from "@/server/reminders/get-reminder-settings";

import { RemindersForm } from "./reminders-form";

export const metadata: Metadata = { title: "Reminders" };

/** Whether and how the practice reminds those who have something to do. */
export default async function ReminderSettingsPage() {
  const { caller, actor } = await requireMember();
  if (!canManagePractice(actor)) notFound();
  const settings = await orNotFound(getReminderSettings(caller));

  return (
    <>
      <StaffBar
        title="Reminders"
        back={{ href: "/settings", label: "Settings" }}
      />
      <main id="main" className="pad grid max-w-5xl content-start gap-6">
        <p className="soft max-w-prose">
          Only whoever has something to do is reminded, each apart, never of
          what the other has or has not done. What a partner chose for
          themselves counts first, and nobody here sees it.
        </p>
        <RemindersForm settings={settings} />
      </main>
    </>
  );
}
