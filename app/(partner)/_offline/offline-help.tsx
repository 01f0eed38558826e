import { Icon } from "@/app/_components/icon";
import { PartnerShell } from "@/app/_components/partner-shell";
import type { CrisisHelp } from "@/server/safety/crisis-definition";

import { telOf } from "../_words/reach";
import { CountryHelp } from "../help/country-help";
import { EmergencyNumbers } from "../help/emergency-numbers";

/** A call needs no network of this kind. */
export function OfflineHelp({ help }: { help: CrisisHelp }) {
  return (
    <PartnerShell brand="" back={{ href: "/today", label: "Back" }}>
      <h1 className="display mt-2.5 mb-3">Help and safety</h1>
      <p className="lead">
        If you or someone else could be in danger, call at once. Nobody watches
        these pages around the clock.
      </p>
      <a className="btn main full mt-5" href={telOf(help.emergency)}>
        <Icon name="call" />
        Call {help.emergency}
      </a>
      <EmergencyNumbers numbers={help.emergency_too} />
      <CountryHelp help={help} level={2} />
    </PartnerShell>
  );
}
