import { SectionHead } from "@/app/_components/section-head";
import type { PartnerAccess } from "@/server/couples/list-partner-access";

import { InvitePartner } from "../../../_couple/invite-partner";

type Props = { access: readonly PartnerAccess[]; timeZone: string };

/** How each of the two gets in, apart: neither ever learns it of the other. */
export function PartnerAccessList({ access, timeZone }: Props) {
  return (
    <section aria-labelledby="how-they-sign-in">
      <SectionHead id="how-they-sign-in" title="How they sign in" />
      <ul>
        {access.map((one) => (
          <li key={one.partnerId} className="border-line border-b py-4">
            <InvitePartner access={one} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
