import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { sessionsOf } from "../calendar/session-records";
import { inTime } from "../calendar/session-rules";
import { keepsTheRecord, treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { keysOf } from "../homework/records";
import { editionsOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { scoreEntryPlace } from "../keys/places";
import { dayIn } from "../practices/day-rules";
import { timeZoneOf } from "../practices/time-zone";
import { openSafetyReviews } from "../safety/records";
import { entriesOf } from "./entry-records";
import { type EntryBody, inKinds } from "./entry-rules";
import type { OfCoupleInput } from "./inputs";
import { rangeOf } from "./item-rules";
import { shownOf } from "./line-records";
import { shippedMeasure } from "./load-measures";
import { plansOf } from "./plan-records";
import { dayOfPlan } from "./plan-rules";
import { resultsOf, workOf } from "./score-records";
import { daysBeforeSession, measureSettingsOf } from "./setting-records";
import { workDone } from "./work-rules";

/** Every result of a couple's measures, in order, with what was written beside them, for their care team. */
export function getScores(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [
      couple,
      rows,
      parts,
      written,
      plans,
      shown,
      keyRows,
      reviews,
      sessions,
      settingOf,
      daysBefore,
      timeZone,
    ] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      resultsOf(tx, practiceId, coupleId),
      workOf(tx, practiceId, coupleId),
      entriesOf(tx, practiceId, coupleId),
      plansOf(tx, practiceId, coupleId),
      shownOf(tx, practiceId, coupleId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
      openSafetyReviews(tx, practiceId, coupleId),
      sessionsOf(tx, practiceId, coupleId),
      measureSettingsOf(tx, practiceId),
      daysBeforeSession(tx, practiceId),
      timeZoneOf(tx, actor),
      recordAudit(tx, "scores.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));
    const editionOf = await editionsOf(tx, practiceId, rows);

    const { next, past } = inTime(sessions, new Date());
    const seatOf = (partnerId: string | null) =>
      couple.partners.a.id === partnerId ? ("a" as const) : ("b" as const);

    const bySlug = Map.groupBy(rows, ({ slug }) => slug);
    const measures = [...bySlug].flatMap(([slug, results]) => {
      const newest = results.at(-1);
      const measure = newest && editionOf(newest.digest).measure;
      if (!measure) return [];
      const { most } = rangeOf(measure);
      return {
        slug,
        name: measure.name,
        fullName: measure.fullName,
        direction: measure.direction,
        most: Number.isFinite(most) ? most : null,
        // As the newest was scored: what the practice changes holds for what comes.
        cutOff: newest.cutOff,
        reliableChange: measure.reliableChange?.points ?? null,
        largeGap: measure.largeGap ?? null,
        attribution: measure.attribution,
        licence: measure.licence,
        version: measure.version,
        /** To whom their own line is shown. */
        shownTo: shown
          .filter((one) => one.slug === slug)
          .map(({ partnerId }) => seatOf(partnerId)),
        results: results.map(
          ({ partnerId, digest: _digest, versionId: _version, ...result }) => ({
            ...result,
            seat: seatOf(partnerId),
          }),
        ),
      };
    });
    const keys = await keyring(keyRows);
    const entries = written.map(({ body, writtenBy, partnerId, ...entry }) => {
      const place = scoreEntryPlace({ practiceId, coupleId, id: entry.id });
      const { name, words }: EntryBody = JSON.parse(keys.open(body, place));
      const isOwn = writtenBy === actor.memberId;
      return { ...entry, name, words, isOwn, seat: seatOf(partnerId) };
    });
    return {
      measures,
      work: workDone(parts, dayIn(new Date(), timeZone)),
      /** The therapist of record, and never while a sign of violence is under review. */
      mayLookTogether: keepsTheRecord(actor, couple) && reviews.length === 0,
      ...inKinds(entries),
      /** When they came. */
      sessions: past.map(({ startsAt }) => startsAt).reverse(),
      plans: plans.map(({ metSessions, ...plan }) => {
        const measure = shippedMeasure(plan.slug);
        const around = { timeZone, daysBefore, next };
        return {
          ...plan,
          name: measure?.name ?? plan.slug,
          /** Null while it waits for a session. */
          nextOn: dayOfPlan({ ...plan, metSessions }, around),
          isOff: measure !== undefined && !settingOf(measure).isOn,
        };
      }),
      daysBefore,
    };
  });
}
