import { randomUUID } from "node:crypto";

import { and, eq } from "drizzle-orm";

import {
  accountedDisclosures,
  dutyReports,
} from "@/drizzle/schema/safety-tasks";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import {
  accountedDisclosurePlace,
  dutyReportPlace,
} from "../keys/safety-places";
import { dayIn } from "../practices/day-rules";
import { timeZoneOf } from "../practices/time-zone";
import {
  type DutyBody,
  dutyIn,
  lockedDuty,
  requireUnchanged,
} from "./duty-records";
import { dutyProblem, reportedProblem } from "./duty-rules";
import type { DecideDutyInput } from "./inputs";
import { openedForCare, recordCare } from "./own-record";
import { isSignedBy } from "./rules";

/** What was reported, whole; null where nothing was. */
function reportOf(outcome: DecideDutyInput["outcome"], now: Date) {
  if (outcome.decision === "no_duty") return null;
  const { reportedAt } = outcome;
  const problem = reportedProblem(reportedAt, now);
  if (problem || !reportedAt) {
    throw new BadInput({ "outcome.reportedAt": [problem ?? ""] });
  }
  return { ...outcome, reportedAt };
}

/**
 * Reported, or no duty to: signed, sealed in the record of the person it is about, and final. What was
 * reported enters the accounting of disclosures in the same transaction. The other learns nothing of it.
 */
export function decideDuty(caller: Caller, input: DecideDutyInput) {
  return inPractice(caller, async (tx, actor) => {
    const { kind, ticks, note, outcome } = input;
    const { keys, of, member } = await openedForCare(tx, actor, input);
    const duty = await lockedDuty(tx, actor, { ...of, kind });
    if (!duty) throw new NotFound();
    requireUnchanged(dutyIn(keys, duty), input);
    if (!isSignedBy(member.name, input.signature)) {
      throw new BadInput({
        signature: [`Type your name as it stands here: ${member.name}`],
      });
    }
    const problem = dutyProblem(outcome.decision, ticks);
    if (problem) throw new Conflict(problem);
    const now = new Date();
    const report = reportOf(outcome, now);
    const body: DutyBody = {
      ticks,
      note,
      ...(outcome.decision === "no_duty" && { reason: outcome.reason }),
      ...(report && {
        report: {
          agency: report.agency,
          what: report.what,
          reportedAt: report.reportedAt.toISOString(),
        },
      }),
    };
    await Promise.all([
      tx
        .update(dutyReports)
        .set({
          body: keys.seal(
            { kind: "clinicians" },
            JSON.stringify(body),
            dutyReportPlace(duty),
          ),
          decision: outcome.decision,
          decidedAt: now,
          decidedBy: member.memberId,
        })
        .where(
          and(
            eq(dutyReports.practiceId, of.practiceId),
            eq(dutyReports.id, duty.id),
          ),
        ),
      recordCare(tx, of, "duty decided"),
    ]);
    if (!report) return;
    const id = randomUUID();
    const disclosed = {
      to: report.agency,
      what: report.what,
      purpose: report.purpose,
    };
    await tx.insert(accountedDisclosures).values({
      ...of,
      id,
      madeOn: dayIn(report.reportedAt, await timeZoneOf(tx, actor)),
      writtenBy: member.memberId,
      body: keys.seal(
        { kind: "clinicians" },
        JSON.stringify(disclosed),
        accountedDisclosurePlace({ ...of, id }),
      ),
    });
  });
}
