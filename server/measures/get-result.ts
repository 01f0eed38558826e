import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { assignmentRecord } from "../homework/assignment-record";
import { keysOfAssignment } from "../homework/records";
import { finishedParts } from "../homework/reveal-records";
import { editionOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { placesIn } from "./form-rules";
import type { OfAssignmentInput } from "./inputs";
import { itemLines, subscaleLines } from "./item-view-rules";
import { shippedMeasure } from "./load-measures";
import { chipsFor, offersAfter } from "./review-rules";
import { resultOf } from "./score-records";

/** One finished measure for the care team: its result as it was scored then, and every item. */
export function getResult(caller: Caller, { assignmentId }: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [assignment, couple, [part], [result], keyRows] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      finishedParts(tx, actor, assignmentId),
      resultOf(tx, practiceId, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      recordAuditOfAssignment(tx, actor, "scores.items_read", assignmentId),
    ]);
    const { measure } = await editionOf(tx, { practiceId, ...assignment });
    if (!measure || !part || !result) throw new NotFound();

    const { partnerId } = part;
    const keys = await keyring(keyRows);
    const answers = placesIn(
      measure,
      JSON.parse(
        keys.open(
          part.answers,
          answersPlace({ practiceId, assignmentId, partnerId }),
        ),
      ),
    );
    const { total, subscales } = result;
    return {
      coupleId: couple.id,
      seat:
        couple.partners.a.id === partnerId ? ("a" as const) : ("b" as const),
      slug: measure.slug,
      name: measure.name,
      ...result,
      subscales: subscaleLines(measure, subscales),
      chips: chipsFor(measure, answers),
      offers: offersAfter(measure, { total, subscales }).map((slug) => ({
        slug,
        name: shippedMeasure(slug)?.name ?? slug,
      })),
      items: itemLines(measure, answers),
      attribution: measure.attribution,
      licence: measure.licence,
    };
  });
}
