import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { Chip } from "@/app/_components/chip";
import { EmptyState } from "@/app/_components/empty-state";
import { PageLink } from "@/app/_components/page-link";
import { StaffBar } from "@/app/_components/staff-bar";
import { orNotFound } from "@/app/_lib/or-not-found";
import { requireMember } from "@/server/auth/session";
import { canHaveADay } from "@/server/day/policy";
import { listAllAlertsInput } from "@/server/safety/inputs";
import { listAllAlerts } from "@/server/safety/list-all-alerts";
import { listOverdue } from "@/server/safety/list-overdue";

import { Overdue } from "../../_overdue/overdue";
import { HiddenHere } from "../../_shared/hidden-here";
import { isShared } from "../../_shared/is-shared";
import {
  alertHeadline,
  alertUrgency,
  dispositionWords,
} from "../../couples/[coupleId]/_words/alert-words";
import { momentWords } from "../../couples/[coupleId]/_words/when";

export const metadata: Metadata = { title: "Reviews" };

const STATES = [
  ["open", "Open"],
  ["overdue", "Overdue"],
  ["closed", "Finished"],
] as const;
const SEVERITIES = [
  ["any", "All"],
  ["critical", "At once"],
  ["high", "Same day"],
  ["medium", "By the next session"],
] as const;

/** Every alert of one's couples, and whose are overdue where one is on call. */
export default async function AlertsPage({
  searchParams,
}: PageProps<"/day/alerts">) {
  const { caller, actor, practice } = await requireMember();
  if (!canHaveADay(actor)) notFound();
  if (await isShared()) return <HiddenHere title="Reviews" />;
  const asked = listAllAlertsInput.safeParse(await searchParams);
  const filter = asked.success
    ? asked.data
    : ({ state: "open", severity: "any" } as const);
  const [alerts, late] = await orNotFound(
    Promise.all([listAllAlerts(caller, filter), listOverdue(caller)]),
  );
  const clock = { now: new Date(), timeZone: practice.timeZone };
  const address = (more: Partial<typeof filter>) => {
    const { state, severity } = { ...filter, ...more };
    return `/day/alerts?state=${state}&severity=${severity}` as const;
  };

  return (
    <>
      <StaffBar title="Reviews" back={{ href: "/day", label: "Today" }} />
      <main id="main" className="pad grid max-w-[860px] content-start gap-7">
        <div className="grid gap-3">
          <nav aria-label="Where they stand" className="flex flex-wrap gap-4">
            {STATES.map(([state, label]) => (
              <PageLink
                key={state}
                href={address({ state })}
                aria-current={filter.state === state ? "page" : undefined}
                className={filter.state === state ? "font-semibold" : undefined}
              >
                {label}
              </PageLink>
            ))}
          </nav>
          <nav aria-label="How soon" className="flex flex-wrap gap-4">
            {SEVERITIES.map(([severity, label]) => (
              <PageLink
                key={severity}
                href={address({ severity })}
                aria-current={filter.severity === severity ? "page" : undefined}
                className={
                  filter.severity === severity ? "font-semibold" : undefined
                }
              >
                {label}
              </PageLink>
            ))}
          </nav>
        </div>
        <Overdue late={late} timeZone={practice.timeZone} />
        {alerts.length === 0 ? (
          <EmptyState title="Nothing here">
            What somebody’s answers ask you to look at stands here, with what
            was done about it.
          </EmptyState>
        ) : (
          <ul className="lines">
            {alerts.map((alert) => {
              const { id, coupleId, code, severity, name, raisedAt } = alert;
              const { dueAt, acknowledgedAt, disposition } = alert;
              const isLate =
                !acknowledgedAt && dueAt !== null && dueAt < clock.now;
              return (
                <li key={id} className="!block py-3">
                  <h2 className="strong">
                    <PageLink href={`/couples/${coupleId}#look-first`}>
                      {alertHeadline(code, name)}
                    </PageLink>
                  </h2>
                  <p className="small soft">
                    {name}, {momentWords(raisedAt, clock)}.{" "}
                    {acknowledgedAt
                      ? `${dispositionWords(disposition)}, signed ${momentWords(acknowledgedAt, clock)}.`
                      : `${alertUrgency(code, severity)}.`}
                  </p>
                  {isLate && (
                    <p className="mt-1">
                      <Chip tone="alarm">
                        Overdue since {momentWords(dueAt, clock)}
                      </Chip>
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </main>
    </>
  );
}
