import { recordAudit } from "../audit/record-audit";
import { type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { answersPlace, draftPlace, draftVersionPlace } from "../keys/places";
import type { Answers, Json } from "../worksheets/condition-rules";
import { draftsOf, rivalsOf } from "./draft-records";
import type { OfAssignmentInput } from "./inputs";
import { ownPartWithWords, stateOf } from "./own-part-records";
import { partnerWorksheet } from "./partner-worksheet";
import { answersOf, keysOf } from "./records";
import { worksheetOf } from "./worksheet-of";

/**
 * Everything one wrote in a part that takes no more answers, private ones included: behind a
 * fresh password. What was never finished, and what came late from another device, is there
 * too and stays the author's alone.
 */
export function getOwnAnswers(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const { assignmentId } = input;
    const [part, [kept], stored, rivals, keyRows] = await Promise.all([
      ownPartWithWords(tx, actor, assignmentId),
      answersOf(tx, actor, assignmentId),
      draftsOf(tx, actor, assignmentId),
      rivalsOf(tx, actor, assignmentId),
      keysOf(tx, actor, ["partner"]),
      recordAudit(tx, "response.reread", {
        kind: "assignment",
        id: assignmentId,
        coupleId,
      }),
    ]);
    requirePassword(actor);
    const hasWords = kept || stored.length + rivals.length > 0;
    const isOpen = stateOf(part) !== "to_do" && !part.isWaiting;
    if (!isOpen || !hasWords) throw new NotFound();

    const keys = await keyring(keyRows);
    const own = { practiceId, assignmentId, partnerId };
    const read = (text: string): Json => JSON.parse(text);
    const draft = () =>
      stored.map(({ question, value }) => [
        question,
        read(keys.open(value, draftPlace({ ...own, question }))),
      ]);
    const answers: Answers = kept
      ? JSON.parse(keys.open(kept.answers, answersPlace(own)))
      : Object.fromEntries(draft());
    const worksheet = await worksheetOf(tx, { practiceId, ...part });
    return {
      worksheet: partnerWorksheet(worksheet),
      /** False for a draft that was never finished. */
      isFinished: kept !== undefined,
      answers,
      late: rivals.map(({ id, question, value }) => ({
        id,
        question,
        value: read(
          keys.open(value, draftVersionPlace({ practiceId, partnerId, id })),
        ),
      })),
    };
  });
}
