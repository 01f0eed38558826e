import { cookies } from "next/headers";

import { ChangePasswordForm } from "@/app/_account/change-password-form";
import { PlaceSwitcher } from "@/app/_account/place-switcher";
import { LinkButton } from "@/app/_components/link-button";
import { themeFrom } from "@/app/_components/theme";
import { ThemeChoice } from "@/app/_components/theme-choice";
import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import { ApiProvider } from "@/app/_trpc/client";
import { requirePartner } from "@/server/auth/session";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { listOwnLines } from "@/server/measures/list-own-lines";

import { PartnerPage } from "../_shell/partner-page";
import { SignOut } from "./sign-out";

/** What is one's own, and nothing of the other's. */
export default async function MePage() {
  const self = await requirePartner();
  const { actor, practice, places } = self;
  const [lines, papers] = await allInOrder([
    orNotFound(listOwnLines(self.caller)),
    orNotFound(listOwnPapers(self.caller)),
  ]);
  const theme = themeFrom((await cookies()).get("theme")?.value);

  return (
    <PartnerPage self={self} current="/me">
      <h1 className="display mt-2.5 mb-1">{actor.name}</h1>
      <p className="soft">{practice.name}</p>

      {lines.length > 0 && (
        <LinkButton href="/me/lines" icon="reports" block className="mt-6">
          Your own lines
        </LinkButton>
      )}

      <LinkButton
        href="/me/reminders"
        icon="mail"
        block
        className={lines.length > 0 ? "mt-3" : "mt-6"}
      >
        Reminders by e-mail
      </LinkButton>

      {papers.length > 0 && (
        <LinkButton href="/papers" icon="text" block className="mt-3">
          Your papers
        </LinkButton>
      )}

      <section className="mt-8" aria-labelledby="look">
        <h2 id="look" className="title mb-3">
          How it looks
        </h2>
        <ThemeChoice theme={theme} />
      </section>

      <ApiProvider>
        <section className="mt-9" aria-labelledby="password">
          <h2 id="password" className="title mb-3">
            Your password
          </h2>
          <ChangePasswordForm />
        </section>
        {places.length > 1 && (
          <section className="mt-9" aria-labelledby="places">
            <h2 id="places" className="title mb-3">
              Where you belong
            </h2>
            <PlaceSwitcher places={places} />
          </section>
        )}
      </ApiProvider>

      <div className="mt-9 grid gap-3">
        <LinkButton href="/help" icon="help" block>
          Help and safety
        </LinkButton>
        <SignOut />
      </div>
    </PartnerPage>
  );
}
