import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { requirePartner } from "@/server/auth/session";
import { TOOLS } from "@/server/safety/tool-rules";

import { PartnerPage } from "../../_shell/partner-page";

/** The same list for everybody, whatever was or was not filled in. */
export default async function ToolsPage() {
  const self = await requirePartner();

  return (
    <PartnerPage self={self} back={{ href: "/help", label: "Back" }}>
      <h1 className="display mt-2.5 mb-3">Personal tools</h1>
      <p className="lead">
        Everybody finds the same ones here, always. Each opens with your
        password and is for you and your therapist alone.
      </p>
      <ul className="lines mt-6">
        {TOOLS.map(({ tool, title, minutes }) => (
          <li key={tool}>
            <PageLink
              href={`/help/tools/${tool}`}
              className="flex min-h-14 w-full items-center gap-3"
            >
              <span className="grow font-semibold">{title}</span>
              <span className="soft">About {minutes} minutes</span>
              <Icon name="on" />
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink
            href="/help/tools/sent"
            className="flex min-h-14 w-full items-center gap-3"
          >
            <span className="grow font-semibold">What I sent here</span>
            <span className="soft">With your password</span>
            <Icon name="on" />
          </PageLink>
        </li>
      </ul>
    </PartnerPage>
  );
}
