import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { getMeasureSettings } from "@/server/measures/get-measure-settings";
import { canManagePractice } from "@/server/practices/policy";

import { MeasuresForm } from "./measures-form";

export const metadata: Metadata = { title: "Measures" };

/** Which measures the practice uses, and how they are read. */
export default async function MeasureSettingsPage() {
  const { caller, actor } = await requireMember();
  if (!canManagePractice(actor)) notFound();
  const settings = await orNotFound(getMeasureSettings(caller));

  return (
    <>
      <StaffBar
        title="Measures"
        back={{ href: "/settings", label: "Settings" }}
      />
      <main id="main" className="pad grid max-w-3xl content-start gap-6">
        <p className="soft max-w-prose">
          What is switched on here can be sent by every clinician of the
          practice. What was scored already stays as it was scored.
        </p>
        <MeasuresForm settings={settings} />
      </main>
    </>
  );
}
