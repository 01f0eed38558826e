import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import type { CrisisHelp } from "@/server/safety/crisis-definition";

import { EmergencyNumbers } from "../../../help/emergency-numbers";
import { HelpLineRow } from "../../../help/help-line-row";

type Props = { words: string; help: CrisisHelp };

/** Over every step of what is not for an emergency. It opens in the page and needs nothing of it. */
export function InDanger({ words, help }: Props) {
  const lines = help.groups
    .filter(({ kind }) => kind === "crisis")
    .flatMap((group) => group.lines);

  return (
    <details className="note alarm in-danger">
      <summary>
        <Icon name="help" />
        <b className="grow">{words}</b>
        <span className="in-danger-open">Who can help now</span>
      </summary>
      <p className="mt-2">
        You don’t have to wait for your next session. In immediate danger call{" "}
        <a href={`tel:${help.emergency}`}>{help.emergency}</a>.
      </p>
      <EmergencyNumbers numbers={help.emergency_too} />
      <ul className="list-none">
        {lines.map((line) => (
          <HelpLineRow key={line.name} line={line} />
        ))}
      </ul>
      <p className="mt-2">
        <PageLink href="/help">All of Help and safety</PageLink>
      </p>
    </details>
  );
}
