import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { dueDisclosures } from "../disclosures/due-records";
import { promisedByBoth } from "../homework/promise-records";
import { titlesOf } from "../homework/worksheet-of";
import { readLibrary } from "../pathways/read-library";
import { timeZoneOf } from "../practices/time-zone";
import { SAID_APART } from "../safety/rules";
import { unseenFeedback, unseenParts } from "./news-records";
import { canHaveADay } from "./policy";
import { programmesOf, readySteps } from "./programme-records";
import {
  agreedReveals,
  lastSeenAt,
  lateHomework,
  MOST,
  openReviews,
} from "./records";
import {
  byUrgency,
  canBeOpened,
  missing,
  newestFirst,
  sinceWhen,
} from "./rules";
import { overdueTasks } from "./task-records";

export type Day = Awaited<ReturnType<typeof getDay>>;

/** What came in for a clinician since last time, in the order it matters. No answer is in it. */
export function getDay(caller: Caller) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    authorize(canHaveADay(actor));
    const { practiceId, memberId } = actor;
    const [
      timeZone,
      reviews,
      tasks,
      parts,
      said,
      lastSeen,
      agreed,
      late,
      programmes,
      disclosures,
    ] = await Promise.all([
      timeZoneOf(tx, actor),
      openReviews(tx, actor),
      overdueTasks(tx, actor),
      unseenParts(tx, actor),
      unseenFeedback(tx, actor),
      lastSeenAt(tx, actor),
      agreedReveals(tx, actor),
      lateHomework(tx, actor),
      programmesOf(tx, actor),
      dueDisclosures(tx, actor),
      recordAudit(tx, "day.read", { kind: "member", id: memberId }),
    ]);
    const titleOf = await titlesOf(tx, practiceId, [
      ...reviews.flatMap(({ versionId, digest }) =>
        versionId && digest ? [{ versionId, digest }] : [],
      ),
      ...parts,
      ...said,
      ...agreed,
      ...late,
    ]);
    const titled = <T extends { digest: string; versionId: string }>({
      digest,
      versionId: _version,
      ...row
    }: T) => ({ ...row, title: titleOf(digest) });

    const cameIn = newestFirst([
      ...parts.map((row) => ({ ...row, kind: "part" as const })),
      ...said.map((row) => ({ ...row, kind: "afterwards" as const })),
    ]);
    const ready = await promisedByBoth(tx, actor, agreed.filter(canBeOpened));
    const clock = { now: new Date(), timeZone };
    const nextSteps = await readySteps(tx, actor, programmes, clock);
    return {
      timeZone,
      /** What was to be shared by today, and was not. */
      disclosures,
      /** What a programme proposes to give now, a couple each. */
      nextSteps: nextSteps.slice(0, MOST),
      reviews: reviews
        .toSorted(byUrgency)
        .slice(0, MOST)
        .map(({ digest, versionId: _version, ...row }) => ({
          ...row,
          title: digest ? titleOf(digest) : SAID_APART,
        })),
      /** What was to be done about somebody's safety, and is late. */
      tasks,
      cameIn: cameIn.slice(0, MOST).map(titled),
      since: sinceWhen(cameIn, lastSeen),
      ready: ready
        .slice(0, MOST)
        .map(({ assignmentId, coupleId, names, seats, agreedAt, ...row }) => ({
          assignmentId,
          coupleId,
          names,
          seats,
          agreedAt,
          title: titleOf(row.digest),
        })),
      late: late.map(({ seats, finished, ...row }) => ({
        ...titled(row),
        missing: missing({ seats, finished }),
      })),
      hasMore: [reviews, cameIn, agreed].some((rows) => rows.length > MOST),
    };
  });
}
