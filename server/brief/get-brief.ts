import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { openOf } from "../disclosures/list-of-couple";
import { datesOfCouple } from "../experiments/date-records";
import { isLately } from "../experiments/date-rules";
import { actsOfCouple } from "../experiments/records";
import { lately } from "../experiments/week-rules";
import { coupleHomework } from "../homework/couple-homework";
import { homeworkOfCouple } from "../homework/couple-homework-records";
import { openedAnswer } from "../homework/joint-part";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { shippedMeasure } from "../measures/load-measures";
import { programmeIn, programmeRecords } from "../pathways/get-programme";
import { readLibrary } from "../pathways/read-library";
import { practiceDay } from "../practices/practice-day";
import { timeZoneOf } from "../practices/time-zone";
import { openSafetyReviews } from "../safety/records";
import { agreedIn, madeIn } from "./agreed-rules";
import {
  givenToBoth,
  homeworkOf,
  openedIn,
  revealsIn,
  reviewsIn,
} from "./brief-rules";
import type { OfCoupleInput } from "./inputs";
import { measuresIn } from "./measure-rules";
import { cameIn } from "./news-rules";
import {
  lastFinished,
  lastResults,
  lastTogether,
  openAlerts,
  ownSeenMarks,
  saidAfterwards,
} from "./records";

import { scoresIn } from "./score-rules";

export type Brief = Awaited<ReturnType<typeof getBrief>>;

/** What a clinician looks at before a session with this couple: one page of it, made by rules. */
export function getBrief(caller: Caller, { coupleId }: OfCoupleInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const of = { practiceId, coupleId };
    const memberId = actor.kind === "member" ? actor.memberId : null;
    const [
      couple,
      records,
      raised,
      marks,
      said,
      finished,
      together,
      results,
      acts,
      dates,
      today,
      keyRows,
      programme,
      timeZone,
      standing,
      disclosures,
    ] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      homeworkOfCouple(tx, practiceId, coupleId),
      openAlerts(tx, of),
      ownSeenMarks(tx, { ...of, memberId }),
      saidAfterwards(tx, of),
      lastFinished(tx, of),
      lastTogether(tx, of),
      lastResults(tx, of),
      actsOfCouple(tx, actor, coupleId, 5),
      datesOfCouple(tx, actor, coupleId, 2),
      practiceDay(tx, actor),
      keysOf(tx, of, ["partner", "couple"]),
      programmeRecords(tx, of),
      timeZoneOf(tx, actor),
      openSafetyReviews(tx, practiceId, coupleId),
      openOf(tx, of),
      recordAudit(tx, "brief.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));

    const { a, b } = couple.partners;
    const [given, parts] = records;
    const { homework, editionOf } = await coupleHomework(tx, actor, {
      couple,
      records,
      hasSafetyReview: standing.length > 0,
    });
    const keys = await keyring(keyRows);
    const now = new Date();
    const seated = <T extends { partnerId: string }>({
      partnerId,
      ...row
    }: T) => ({
      ...row,
      seat: partnerId === a.id ? ("a" as const) : ("b" as const),
    });
    const answersOf = (assignmentId: string, partnerId: string) => {
      const row = finished.find(
        (one) =>
          one.assignmentId === assignmentId && one.partnerId === partnerId,
      );
      const place = answersPlace({ practiceId, assignmentId, partnerId });
      return row && JSON.parse(keys.open(row.answers, place));
    };

    const written = given.flatMap(({ id, digest }) => {
      const rows = together.filter((row) => row.assignmentId === id);
      return rows.length === 0
        ? []
        : {
            assignmentId: id,
            worksheet: editionOf(digest).worksheet,
            answers: rows.map((row) => ({
              ...row,
              value: openedAnswer(keys, of, row),
            })),
          };
    });
    const alerts = raised.map(seated);
    return {
      reviews: reviewsIn(alerts, homework),
      disclosures: disclosures(today),
      cameIn: cameIn(
        homework,
        { said: said.map(seated), seen: marks.map(seated) },
        now,
      ),
      ...revealsIn(homework, alerts),
      homework: {
        a: homeworkOf("a", homework, now),
        b: homeworkOf("b", homework, now),
      },
      scores: scoresIn(
        given.flatMap(({ id, createdAt, seats, digest }) => {
          const inAt = parts
            .filter(({ assignmentId }) => assignmentId === id)
            .map(({ submittedAt }) => submittedAt.getTime());
          const isLast = finished.some(
            ({ assignmentId }) => assignmentId === id,
          );
          const { worksheet } = editionOf(digest);
          return isLast && worksheet.scoring.length > 0
            ? {
                id,
                createdAt,
                seats,
                worksheet,
                lastInAt: new Date(Math.max(...inAt)),
                answers: { a: answersOf(id, a.id), b: answersOf(id, b.id) },
              }
            : [];
        }),
        { a, b },
        now,
      ),
      measures: measuresIn(
        results.map(seated),
        (slug) => {
          const measure = shippedMeasure(slug);
          return {
            name: measure?.name ?? slug,
            largeGap: measure?.largeGap ?? null,
          };
        },
        now,
      ),
      agreed: agreedIn(written),
      made: madeIn(written),
      acts: lately(acts.map(seated), now),
      hadDate: isLately(dates, today),
      /** What is proposed to give next; null where no programme runs. */
      programme: programmeIn(programme, { now, timeZone }).pathway,
      opened: openedIn(homework),
      forBoth: givenToBoth(homework),
    };
  });
}
