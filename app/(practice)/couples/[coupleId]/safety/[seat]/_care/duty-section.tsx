import { Chip } from "@/app/_components/chip";
import { Notice } from "@/app/_components/notice";
import { SectionHead } from "@/app/_components/section-head";
import { DUTY_KINDS } from "@/server/safety/duty-rules";

import { type Clock, dayWords, momentWords } from "../../../_words/when";
import type { Whose } from "../safety-mode";
import type { SafetyCare } from "./care";
import { turnWords } from "./care-words";
import { DutyForm } from "./duty-form";
import { OpenDuty } from "./open-duty";

type Props = Whose & {
  care: Pick<SafetyCare, "duties" | "disclosures" | "settings">;
  signer: string;
  clock: Clock;
};

/** Whether something must be reported: the list, the clock, what was decided, and what was disclosed. */
export function DutySection({ care, signer, clock, ...whose }: Props) {
  const { duties, disclosures, settings } = care;
  const open = duties.filter(({ decision }) => decision === null);
  const decided = duties.filter(({ decision }) => decision !== null);
  const labelOf = (kind: string) =>
    DUTY_KINDS.find((one) => one.kind === kind)?.label ?? "";

  return (
    <section aria-labelledby="duty">
      <SectionHead
        id="duty"
        title="Duty to report"
        tone={open.length > 0 ? "alarm" : "plain"}
      />
      {open.map(({ id, kind, openedAt, dueAt, ticks, note }) => (
        <div key={id} className="mt-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 className="strong">{labelOf(kind)}</h3>
            {dueAt && (
              <Chip tone={dueAt < clock.now ? "alarm" : "line"}>
                {turnWords(dueAt, clock.now)}
              </Chip>
            )}
          </div>
          <p className="small soft mt-1">
            Open since {momentWords(openedAt, clock)}.
            {settings.jurisdiction && ` ${settings.jurisdiction}.`}
          </p>
          {(settings.hours === null || settings.agency === null) && (
            <div className="mt-3">
              <Notice icon="info" title="The practice has not said it all yet">
                Within how many hours a report is due here, and to which agency,
                is set by the owner or an admin under Settings, Reviews. Until
                then look it up: no deadline is made up here.
              </Notice>
            </div>
          )}
          {settings.agency && (
            <p className="mt-2">
              <span className="strong">{settings.agency}</span>
              {settings.phone && <span className="num"> {settings.phone}</span>}
            </p>
          )}
          <DutyForm
            {...whose}
            kind={kind}
            kept={{ ticks, note }}
            agency={[settings.agency, settings.phone]
              .filter(Boolean)
              .join(", ")}
            signer={signer}
          />
        </div>
      ))}
      <OpenDuty
        {...whose}
        kinds={DUTY_KINDS.filter(({ kind }) =>
          open.every((duty) => duty.kind !== kind),
        )}
      />
      {decided.length > 0 && (
        <ul className="lines mt-3" aria-label="Decided">
          {decided.map((duty) => (
            <li key={duty.id} className="!block py-3">
              <p className="strong">
                {labelOf(duty.kind)}:{" "}
                {duty.decision === "report" ? "reported" : "no duty"}
              </p>
              <p className="small soft">
                Signed by {duty.decidedBy},{" "}
                {momentWords(duty.decidedAt ?? duty.openedAt, clock)}
              </p>
              {duty.reason && <p className="words">{duty.reason}</p>}
              {duty.report && (
                <>
                  <p>To {duty.report.agency}</p>
                  <p className="words">{duty.report.what}</p>
                </>
              )}
              {duty.note && <p className="words soft">{duty.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {disclosures.length > 0 && (
        <>
          <h3 className="strong mt-5">Accounting of disclosures</h3>
          <ul className="lines" aria-label="Accounting of disclosures">
            {disclosures.map(({ id, madeOn, to, what, purpose, writtenBy }) => (
              <li key={id} className="!block py-3">
                <p className="small soft">
                  {dayWords(new Date(`${madeOn}T12:00:00Z`), {
                    ...clock,
                    timeZone: "UTC",
                  })}
                  , entered by {writtenBy}
                </p>
                <p>To {to}</p>
                <p className="words">{what}</p>
                <p className="small soft">{purpose}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
