import { Button } from "@/app/_components/button";
import { Icon } from "@/app/_components/icon";
import { PartnerShell } from "@/app/_components/partner-shell";
import { SafetyFooter } from "@/app/_components/safety-footer";

import type { Part } from "../homework/[assignmentId]/_write/part";
import { AnyEmergency } from "./any-emergency";

type Props = { sheets: readonly Part[]; emergency: string | undefined };

const again = () => location.reload();

/** Today without a network: what was opened on this device. */
export function OpenedList({ sheets, emergency }: Props) {
  return (
    <PartnerShell brand="Holdfast">
      <h1 className="head mt-2.5">No network just now</h1>
      <p className="lead soft mt-2 mb-5">
        {sheets.length > 0
          ? "What you opened can be written in. The rest needs a network."
          : "This page needs a network. All you wrote is kept."}
      </p>
      {sheets.length > 0 && (
        <ul className="list border-line mb-6 border-y">
          {sheets.map(({ id, worksheet }) => (
            <li key={id}>
              {/* A plain link: the next page is this shell again. */}
              <a href={`/homework/${id}`}>
                <span className="grow">{worksheet.title}</span>
                <Icon name="on" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <Button kind={sheets.length > 0 ? "quiet" : "main"} block onClick={again}>
        Try again
      </Button>
      {emergency ? (
        <SafetyFooter href="/help" emergency={emergency} />
      ) : (
        <AnyEmergency />
      )}
    </PartnerShell>
  );
}
