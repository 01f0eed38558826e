import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { lastFinished, openAlerts } from "../brief/records";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { coupleHomework } from "../homework/couple-homework";
import { homeworkOfCouple } from "../homework/couple-homework-records";
import { saidIn } from "../homework/feedback-records";
import { keysOf } from "../homework/records";
import { openedIdea } from "../jar/records";
import { keyring } from "../keys/keyring";
import { actNotePlace, answersPlace } from "../keys/places";
import { openSafetyReviews } from "../safety/records";
import { heldForOf, reviewHolds } from "../safety/rules";
import { chipsAbout } from "../worksheets/therapist-rules";
import { datesOfCouple, saidOfDates } from "./date-records";
import { landedOf } from "./date-rules";
import type { OfCoupleInput } from "./inputs";
import { actsOfCouple, textOf } from "./records";

/** As far back as the page goes. */
const WEEKS = 26;

/** What both picked, did, and how it landed, for their care team alone. */
export function getActs(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const of = { practiceId, coupleId };
    const [
      couple,
      rows,
      dates,
      saidRows,
      records,
      reviews,
      standing,
      finished,
      keyRows,
    ] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      actsOfCouple(tx, actor, coupleId, WEEKS),
      datesOfCouple(tx, actor, coupleId, WEEKS),
      saidOfDates(tx, actor, coupleId),
      homeworkOfCouple(tx, practiceId, coupleId),
      openAlerts(tx, of),
      openSafetyReviews(tx, practiceId, coupleId),
      lastFinished(tx, of),
      keysOf(tx, of, ["partner", "couple"]),
      recordAudit(tx, "acts.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));
    const { a, b } = couple.partners;
    const { homework, editionOf } = await coupleHomework(tx, actor, {
      couple,
      records,
      hasSafetyReview: standing.length > 0,
    });
    const keys = await keyring(keyRows);
    const answersOf = (assignmentId: string, partnerId: string) => {
      const row = finished.find(
        (one) =>
          one.assignmentId === assignmentId && one.partnerId === partnerId,
      );
      const place = answersPlace({ practiceId, assignmentId, partnerId });
      return row ? JSON.parse(keys.open(row.answers, place)) : null;
    };

    const said = saidRows.map((row) => ({
      ...row,
      ...saidIn(keys, actor, row),
    }));
    const given = new Map(records[0].map(({ id, digest }) => [id, digest]));

    return {
      /** What both did together, out of their jar, and how it was for each. */
      dates: dates.flatMap(({ ideaId, body, ...date }) => {
        const digest = given.get(date.assignmentId);
        if (digest === undefined) return [];
        const { worksheet } = editionOf(digest);
        return {
          ...date,
          text: openedIdea(keys, of, { id: ideaId, body }).text,
          landed: landedOf(date.id, worksheet, said),
        };
      }),
      acts: rows.map(({ partnerId, body, note, ratedBy, ...row }) => ({
        ...row,
        /** Whoever did it. */
        seat: partnerId === a.id ? ("a" as const) : ("b" as const),
        text: textOf(keys, { practiceId, partnerId }, { id: row.id, body }),
        note:
          note && ratedBy
            ? keys.open(
                note,
                actNotePlace({ practiceId, partnerId: ratedBy, id: row.id }),
              )
            : null,
      })),
      /** Where they pick from, and whether anything done is kept back. */
      sources: homework
        .filter(
          ({ reveal, offersActs }) => offersActs && reveal?.openness === "open",
        )
        .map(({ id, title, reveal }) => ({
          assignmentId: id,
          title,
          heldFor: heldForOf(reveal, reviewHolds(reviews, id)),
        })),
      /** What one said alone about their last act, that asks for a word with them. */
      chips: records[0].flatMap(({ id, digest }) => {
        const { worksheet } = editionOf(digest);
        if (!worksheet.ownAct) return [];
        const names = { a: a.name, b: b.name };
        const sides = { a: answersOf(id, a.id), b: answersOf(id, b.id) };
        return chipsAbout({ worksheet, names, ...sides }).map((chip) => ({
          assignmentId: id,
          ...chip,
        }));
      }),
    };
  });
}
