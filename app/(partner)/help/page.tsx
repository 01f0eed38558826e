import { Icon } from "@/app/_components/icon";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/app/_components/notice";
import { PartnerShell } from "@/app/_components/partner-shell";
import { homeOf } from "@/server/auth/home-rules";
import { findSelf } from "@/server/auth/session";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";
import { listCrisisHelp } from "@/server/safety/list-crisis-help";

import { DeviceWatch } from "../_shell/device-watch";
import { telOf } from "../_words/reach";
import { CountryHelp } from "./country-help";
import { EmergencyNumbers } from "./emergency-numbers";

/** The same page for everyone, signed in or not. */
export default async function HelpPage() {
  const self = await findSelf();
  const here = self && getCrisisHelp(self.practice.country);
  const elsewhere = listCrisisHelp().filter(
    ({ country }) => country !== here?.country,
  );
  const back = self
    ? { href: homeOf(self.actor), label: "Back" }
    : ({ href: "/sign-in", label: "Sign in" } as const);

  return (
    <>
      <PartnerShell brand="Holdfast" back={back}>
        <h1 className="display mt-2.5 mb-3">Help and safety</h1>
        <p className="lead">
          {here
            ? "If you or someone else could be in danger, call at once."
            : "If you or someone else could be in danger, call the emergency number where you are."}{" "}
          Nobody watches these pages around the clock.
        </p>
        {here && (
          <>
            <a className="btn main full mt-5" href={telOf(here.emergency)}>
              <Icon name="call" />
              Call {here.emergency}
            </a>
            <EmergencyNumbers numbers={here.emergency_too} />
            <CountryHelp help={here} level={2} />
          </>
        )}

        {self?.actor.kind === "partner" && (
          <LinkButton href="/help/tools" icon="person" block className="mt-10">
            Personal tools
          </LinkButton>
        )}

        <section className="mt-10" aria-labelledby="elsewhere">
          <h2 id="elsewhere" className="title">
            {here ? "Somewhere else" : "Where are you?"}
          </h2>
          <div className="mt-2">
            {elsewhere.map((help) => (
              <details
                key={help.country}
                name="country"
                className="border-line border-b"
              >
                <summary className="flex min-h-14 cursor-pointer items-center gap-3">
                  <span className="grow font-semibold">{help.name}</span>
                  <span className="soft num">{help.emergency}</span>
                  <Icon name="down" />
                </summary>
                <div className="pb-5">
                  <EmergencyNumbers
                    numbers={[
                      { number: help.emergency, for: "emergency" },
                      ...help.emergency_too,
                    ]}
                  />
                  <CountryHelp help={help} />
                </div>
              </details>
            ))}
          </div>
        </section>

        <div className="mt-8">
          <Notice icon="leave" title="Leave">
            The button at the top, or Shift three times, takes you to a weather
            page at once and signs you out. It cannot clear your browser
            history. A private window or another device is safer.
          </Notice>
        </div>
      </PartnerShell>
      {self?.actor.kind === "partner" && <DeviceWatch person={self.mark} />}
    </>
  );
}
