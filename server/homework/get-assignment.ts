import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { ownActs, textOf } from "../experiments/records";
import { carriedInto } from "../experiments/rules";
import { keyring } from "../keys/keyring";
import {
  draftPlace,
  draftVersionPlace,
  notePlace,
  previewPlace,
} from "../keys/places";
import type { Json } from "../worksheets/condition-rules";
import { previewBlocks } from "../worksheets/couple-view-rules";
import { isAsked, ownFields } from "../worksheets/field-rules";
import { ledBy } from "../worksheets/lead-rules";
import { shareUnits } from "../worksheets/projection";
import { asksNow, beforeWait, waitOf } from "../worksheets/wait-rules";
import { draftsOf, rivalsOf } from "./draft-records";
import type { OfAssignmentInput } from "./inputs";
import { letterboxOf, publicKeyOf } from "./letterbox-records";
import { ownPartWithWords, stateOf } from "./own-part-records";
import { partnerWorksheet } from "./partner-worksheet";
import { careTeamNames, coupleNames, keysOf, secretsPolicy } from "./records";
import { asGiven } from "./smaller-rules";
import { smallerOf } from "./smaller-version";
import { editionOf } from "./worksheet-of";

/**
 * One's own part of one worksheet: the questions, the draft, and once finished no more than
 * the preview showed.
 */
export function getAssignment(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId, seat } = actor;
    const { assignmentId } = input;
    const [
      part,
      stored,
      rivals,
      keyRows,
      names,
      clinicians,
      policy,
      letterbox,
      acts,
    ] = await Promise.all([
      ownPartWithWords(tx, actor, assignmentId),
      draftsOf(tx, actor, assignmentId),
      rivalsOf(tx, actor, assignmentId),
      keysOf(tx, actor, ["partner", "couple"]),
      coupleNames(tx, actor),
      careTeamNames(tx, actor),
      secretsPolicy(tx, actor),
      letterboxOf(tx, actor),
      ownActs(tx, actor),
    ]);
    const edition = await editionOf(tx, { practiceId, ...part });
    const { measure } = edition;
    const worksheet = asGiven(edition, part);
    const keys = await keyring(keyRows);
    const own = { practiceId, assignmentId, partnerId };
    const read = (text: string): Json => JSON.parse(text);

    const state = stateOf(part);
    const isWriting = state === "to_do";
    const carried = carriedInto(
      worksheet,
      acts.map((act) => ({ ...act, text: textOf(keys, actor, act) })),
      new Date(),
    ).filter(({ question }) =>
      stored.every((draft) => draft.question !== question),
    );
    const waiting = waitOf(worksheet);

    return {
      id: part.id,
      state,
      sharing: part.sharing,
      together: part.together === true,
      seat,
      dueOn: part.dueOn,
      note:
        part.note && state !== "taken_back"
          ? keys.open(
              part.note,
              notePlace({ practiceId, coupleId, assignmentId }),
            )
          : null,
      smaller:
        state === "taken_back"
          ? null
          : smallerOf(keys, part, { practiceId, coupleId, assignmentId }),
      names,
      therapist: clinicians[0] ?? "your therapist",
      worksheet: ledBy(
        partnerWorksheet(asksNow(worksheet, part.waitEnds !== null)),
        part.createdAt,
      ),
      wait: waiting && {
        /** Null until it is closed. */
        endsAt: part.waitEnds,
        close: waiting.wait.close,
        words: waiting.wait.words,
        lengths: waiting.lengths.map(({ value, label }) => ({ value, label })),
        shows: waiting.wait.shows,
        /** What was asked before it. */
        fields: ownFields(beforeWait(worksheet)).filter(isAsked),
      },
      /** Said before the first word is written: all that could ever be opened. */
      mayBeShown:
        part.sharing !== "private"
          ? shareUnits(worksheet).map(({ label }) => label)
          : [],
      secretsPolicy: policy,
      draft: isWriting
        ? [
            ...stored.map(({ question, version, value }) => ({
              question,
              version,
              value: read(keys.open(value, draftPlace({ ...own, question }))),
            })),
            // Nothing of it is kept before it is typed over or sent.
            ...carried.map((one) => ({ ...one, version: 0 })),
          ]
        : [],
      rivals: isWriting
        ? rivals.map(({ id, question, value }) => ({
            question,
            value: read(
              keys.open(
                value,
                draftVersionPlace({ practiceId, partnerId, id }),
              ),
            ),
          }))
        : [],
      /** What this person's unsent words are sealed to; null where nothing is written. */
      letterbox: isWriting
        ? await publicKeyOf(tx, actor, keys, letterbox)
        : null,
      /** Scored when it is finished: then it stays as it is. */
      isMeasure: measure !== null,
      submittedAt: part.submittedAt,
      /** True where there is something to reread behind the password. */
      hasWords:
        !part.isWaiting &&
        (part.submittedAt !== null || stored.length + rivals.length > 0),
      preview:
        part.preview && part.sharing !== "private"
          ? previewBlocks(
              worksheet,
              { seat, name: actor.name },
              JSON.parse(keys.open(part.preview, previewPlace(own))),
            )
          : [],
    };
  });
}
