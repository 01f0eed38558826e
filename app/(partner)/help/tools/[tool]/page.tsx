import { notFound } from "next/navigation";

import { SafetyFooter } from "@/app/_components/safety-footer";
import { requirePartner } from "@/server/auth/session";
import { getCrisisHelp } from "@/server/safety/get-crisis-help";
import { TOOLS } from "@/server/safety/tool-rules";

import { DeviceWatch } from "../../../_shell/device-watch";
import { CountryHelp } from "../../country-help";
import { PersonalTool } from "./personal-tool";

/** Nothing of what is asked is in this page: it comes after the password, and stays nowhere. */
export default async function ToolPage({
  params,
}: PageProps<"/help/tools/[tool]">) {
  const [{ tool: wanted }, self] = await Promise.all([
    params,
    requirePartner(),
  ]);
  const found = TOOLS.find(({ tool }) => tool === wanted);
  if (!found) notFound();
  const help = getCrisisHelp(self.practice.country);

  return (
    <>
      <PersonalTool
        tool={found.tool}
        title={found.title}
        help={help}
        seat={self.actor.seat}
        brand={self.practice.name}
        support={<CountryHelp help={help} level={2} />}
        footer={<SafetyFooter href="/help" emergency={help.emergency} />}
      />
      <DeviceWatch person={self.mark} />
    </>
  );
}
