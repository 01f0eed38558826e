import { AudienceMark } from "@/app/_components/audience-mark";
import { Person } from "@/app/_components/person";

import { Folded } from "../_couple/folded";
import { alertHeadline, dispositionWords } from "../_words/alert-words";
import type { Names } from "../_words/homework-words";
import { type Clock, dayWords } from "../_words/when";
import { type Alert, isOpen } from "./alert-facts";

type Props = {
  alerts: readonly Alert[];
  names: Names;
  careTeam: readonly { memberId: string; name: string }[];
  clinicians: string;
  clock: Clock;
};

/** Finished reviews with what was done; they stay in the record. */
export function ClosedAlerts({
  alerts,
  names,
  careTeam,
  clinicians,
  clock,
}: Props) {
  const closed = alerts.filter((alert) => !isOpen(alert));
  if (closed.length === 0) return null;
  const signer = (memberId: string | null) =>
    careTeam.find((one) => one.memberId === memberId)?.name ??
    "someone no longer on the care team";

  return (
    <Folded title="Finished reviews" state={closed.length}>
      <ul className="lines">
        {closed.map((alert) => (
          <li key={alert.id} className="!block py-3">
            <h3 className="strong">
              {alertHeadline(alert.code, names[alert.seat])}
            </h3>
            <p className="small soft flex flex-wrap items-center gap-x-1.5">
              <Person seat={alert.seat} name={names[alert.seat]} />
              <span>raised {dayWords(alert.raisedAt, clock)}</span>
            </p>
            <p className="mt-2 font-semibold">
              {dispositionWords(alert.disposition)}
            </p>
            {alert.reason && <p className="words">{alert.reason}</p>}
            <p className="small soft mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>
                Signed by {signer(alert.acknowledgedBy)}
                {alert.acknowledgedAt &&
                  `, ${dayWords(alert.acknowledgedAt, clock)}`}
              </span>
              <AudienceMark bare audience="clinicians" words={clinicians} />
            </p>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
