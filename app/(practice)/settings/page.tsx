import type { Metadata } from "next";
import { cookies } from "next/headers";

import { ChangePasswordForm } from "@/app/_account/change-password-form";
import { PlaceSwitcher } from "@/app/_account/place-switcher";
import { SignOutButton } from "@/app/_account/sign-out-button";
import { LinkButton } from "@/app/_components/link-button";
import { SectionHead } from "@/app/_components/section-head";
import { StaffBar } from "@/app/_components/staff-bar";
import { themeFrom } from "@/app/_components/theme";
import { ThemeChoice } from "@/app/_components/theme-choice";
import { requireMember } from "@/server/auth/session";
import { canWritePapers } from "@/server/consents/policy";
import { getPractice } from "@/server/practices/get-practice";
import {
  countries,
  currencies,
  timeZones,
} from "@/server/practices/place-rules";
import { canManagePractice } from "@/server/practices/policy";
import { roleWords } from "@/server/practices/rules";

import { isShared } from "../_shared/is-shared";
import { ShareScreen } from "../_shared/share-screen";
import { PracticeForm } from "./practice-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { caller, actor, places } = await requireMember();
  const [practice, jar, shared] = await Promise.all([
    getPractice(caller),
    cookies(),
    isShared(),
  ]);

  return (
    <>
      <StaffBar title="Settings" />
      <main id="main" className="pad grid max-w-3xl content-start gap-12">
        <section aria-labelledby="account">
          <SectionHead id="account" title="Your account" />
          <div className="row mt-4 mb-8 flex-wrap">
            <p className="grow">
              {actor.name}
              <span className="soft">, {roleWords(actor.roles)}</span>
            </p>
            <SignOutButton />
          </div>
          <h3 className="label mb-3">Change your password</h3>
          <ChangePasswordForm />
          <h3 className="label mt-8 mb-3">Colours</h3>
          <ThemeChoice theme={themeFrom(jar.get("theme")?.value)} />
        </section>
        <section aria-labelledby="screen">
          <SectionHead id="screen" title="When others look at this screen" />
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
            <p className="soft min-w-60 flex-1">
              {shared
                ? "Safe to show is on: pages hold only what both partners of a couple may read. Press Shift S, or the button at the top, to end it."
                : "Safe to show leaves on every page only what both partners of a couple may read. Press S anywhere to start it, Shift S to end it."}
            </p>
            {!shared && <ShareScreen isOn={false} />}
          </div>
        </section>
        {places.length > 1 && (
          <section aria-labelledby="practices" className="scroll-mt-20">
            <SectionHead id="practices" title="Where you belong" />
            <div className="mt-4">
              <PlaceSwitcher places={places} />
            </div>
          </section>
        )}
        <section aria-labelledby="practice" className="scroll-mt-20">
          <SectionHead id="practice" title="The practice">
            <span className="-my-2 -mr-2.5 flex flex-wrap">
              {canWritePapers(actor) && (
                <LinkButton kind="text" href="/settings/papers">
                  Papers
                </LinkButton>
              )}
              {canManagePractice(actor) && (
                <>
                  <LinkButton kind="text" href="/settings/measures">
                    Measures
                  </LinkButton>
                  <LinkButton kind="text" href="/settings/alerts">
                    Reviews
                  </LinkButton>
                  <LinkButton kind="text" href="/settings/reminders">
                    Reminders
                  </LinkButton>
                  <LinkButton kind="text" href="/start">
                    First steps
                  </LinkButton>
                </>
              )}
            </span>
          </SectionHead>
          {canManagePractice(actor) ? (
            <PracticeForm
              practice={practice}
              places={{
                countries: countries(),
                currencies: currencies(),
                timeZones: timeZones(),
              }}
            />
          ) : (
            <p className="mt-4 max-w-prose">
              {practice.name}
              <span className="soft">
                , {practice.timeZone.replaceAll("_", " ")}. The owner and admins
                change what stands here.
              </span>
            </p>
          )}
        </section>
      </main>
    </>
  );
}
