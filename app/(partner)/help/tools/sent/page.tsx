import { requirePartner } from "@/server/auth/session";

import { PartnerPage } from "../../../_shell/partner-page";
import { OwnScreens } from "./own-screens";

/** The same page for everybody: what was sent, if anything, comes after the password and stays nowhere. */
export default async function SentPage() {
  const self = await requirePartner();

  return (
    <PartnerPage
      self={self}
      back={{ href: "/help/tools", label: "Personal tools" }}
      tabs={false}
    >
      <OwnScreens />
    </PartnerPage>
  );
}
