import { AudienceMark } from "@/app/_components/audience-mark";
import { Icon } from "@/app/_components/icon";
import { PageLink } from "@/app/_components/page-link";
import { Person } from "@/app/_components/person";
import { SectionHead } from "@/app/_components/section-head";

import { AcknowledgeAlert } from "./acknowledge-alert";
import type { AlertFacts } from "./alert-facts";

type Props = {
  coupleId: string;
  alerts: readonly AlertFacts[];
  clinicians: string;
  /** The reader's full name, which signs. */
  signer: string;
};

type Said = { coupleId: string; alert: AlertFacts };

function WhereSaid({ coupleId, alert }: Said) {
  const { assignmentId, seat, worksheet } = alert;
  return assignmentId ? (
    <PageLink href={`/couples/${coupleId}/homework/${assignmentId}`}>
      {worksheet}
    </PageLink>
  ) : (
    <PageLink href={`/couples/${coupleId}/safety/${seat}`}>
      {worksheet}
    </PageLink>
  );
}

/** First on the page, by place and by word. */
export function AlertsSection({ coupleId, alerts, clinicians, signer }: Props) {
  if (alerts.length === 0) return null;

  return (
    <section aria-labelledby="look-first" className="mt-8">
      <SectionHead
        id="look-first"
        tone="alarm"
        title="Look at this first"
        count={alerts.length}
      />
      <ul className="lines">
        {alerts.map((alert) => (
          <li
            key={alert.id}
            className="flex-wrap !items-start gap-x-4 gap-y-2 py-3"
          >
            <Icon name="warning" />
            <div className="min-w-64 flex-1">
              <h3 className="strong">{alert.headline}</h3>
              <p className="small soft flex flex-wrap items-center gap-x-1.5">
                <Person seat={alert.seat} name={alert.name} />
                <span>
                  in <WhereSaid coupleId={coupleId} alert={alert} />,{" "}
                  {alert.when}. {alert.urgency}.
                </span>
              </p>
              {alert.holds && <p className="small soft">{alert.holds}</p>}
            </div>
            <AudienceMark bare audience="clinicians" words={clinicians} />
            <AcknowledgeAlert
              alert={alert}
              clinicians={clinicians}
              signer={signer}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
