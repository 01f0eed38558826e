import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { notePlace } from "../keys/places";
import { isTogetherFromStart } from "../worksheets/part-rules";
import type { OfAssignmentInput } from "./inputs";
import { jointPart } from "./joint-part";
import { standingAnswers } from "./joint-records";
import { letterboxOf, publicKeyOf } from "./letterbox-records";
import { ownPart, stateOf } from "./own-part-records";
import { careTeamNames, coupleNames, keysOf } from "./records";
import { smallerOf } from "./smaller-version";
import { worksheetOf } from "./worksheet-of";

/** What both write in one place from the day it was given, as it stands now, for one of the two. */
export function getTogether(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, coupleId } = actor;
    const { assignmentId } = input;
    const [part, rows, keyRows, names, clinicians, letterbox] =
      await Promise.all([
        ownPart(tx, actor, assignmentId),
        standingAnswers(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner", "couple"]),
        coupleNames(tx, actor),
        careTeamNames(tx, actor),
        letterboxOf(tx, actor),
        recordAudit(tx, "joint.read", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
    const worksheet = await worksheetOf(tx, { practiceId, ...part });
    if (!part.together || !isTogetherFromStart(worksheet)) throw new NotFound();
    const keys = await keyring(keyRows);
    const of = { practiceId, coupleId };
    const joint = jointPart(worksheet, keys, of, rows);
    if (!joint) throw new NotFound();

    return {
      id: part.id,
      title: worksheet.title,
      purpose: worksheet.purpose,
      about: worksheet.note ?? null,
      minutes: worksheet.minutes,
      names,
      therapist: clinicians[0] ?? "your therapist",
      note: part.note
        ? keys.open(part.note, notePlace({ ...of, assignmentId }))
        : null,
      smaller: smallerOf(keys, part, { ...of, assignmentId }),
      joint,
      /** How far one's own part of it is; "together" where nothing of it is answered alone. */
      state: stateOf(part),
      letterbox: await publicKeyOf(tx, actor, keys, letterbox),
    };
  });
}
