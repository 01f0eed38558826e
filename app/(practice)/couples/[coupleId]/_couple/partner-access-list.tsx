import type { PartnerAccess } from "@/server/couples/list-partner-access";

import { InvitePartner } from "../../../_couple/invite-partner";
import { Folded } from "./folded";

type Props = { access: readonly PartnerAccess[]; timeZone: string };

/** How each of the two gets in, apart: neither ever learns it of the other. */
export function PartnerAccessList({ access, timeZone }: Props) {
  const isWaiting = access.some(
    ({ hasSignedIn, invitation }) => !hasSignedIn || invitation !== null,
  );
  return (
    <Folded
      id="how-they-sign-in"
      title="How they sign in"
      state={isWaiting ? null : "Both have"}
      isOpen={isWaiting}
    >
      <ul>
        {access.map((one) => (
          <li key={one.partnerId} className="border-line border-b py-4">
            <InvitePartner access={one} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}
