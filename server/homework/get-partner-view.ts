import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { commentsAbout } from "../comments/records";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { answersPlace, commentPlace, notePlace } from "../keys/places";
import { openedBlocks, previewBlocks } from "../worksheets/couple-view-rules";
import { projection, shareUnits } from "../worksheets/projection";
import { assignmentRecord } from "./assignment-record";
import type { ViewAsPartnerInput } from "./inputs";
import { jointPart } from "./joint-part";
import { standingAnswers } from "./joint-records";
import { openedUnits, restOf } from "./opened-units";
import { partnerWorksheet } from "./partner-worksheet";
import { copyKeysOfAssignment, keysOfAssignment } from "./records";
import { repliesOf } from "./reply-records";
import { finishedParts, releasedUnits } from "./reveal-records";
import { ownState } from "./rules";
import { asGiven } from "./smaller-rules";
import { smallerOf } from "./smaller-version";
import { editionOf } from "./worksheet-of";

/**
 * One piece of homework as one partner has it before them now, for their care team. Drafts are
 * not read: the same is answered whether or not anything was begun.
 */
export function getPartnerView(caller: Caller, input: ViewAsPartnerInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId, seat } = input;
    const [
      assignment,
      couple,
      finished,
      released,
      together,
      replies,
      written,
      keyRows,
      copyKeys,
    ] = await Promise.all([
      assignmentRecord(tx, actor, assignmentId),
      coupleOfAssignment(tx, actor, assignmentId),
      finishedParts(tx, actor, assignmentId),
      releasedUnits(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
      repliesOf(tx, actor, assignmentId),
      commentsAbout(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner", "couple"]),
      copyKeysOfAssignment(tx, actor, assignmentId),
      recordAuditOfAssignment(
        tx,
        actor,
        "homework.viewed_as_partner",
        assignmentId,
        { seat },
      ),
    ]);
    const isAsked = assignment.seats.includes(seat);
    // What was shown of the one is on the other's screen too, who was never asked.
    if (!isAsked && assignment.reveal !== "open") throw new NotFound();
    const { coupleId, sharing } = assignment;
    const of = { practiceId, coupleId };
    const edition = await editionOf(tx, { practiceId, ...assignment });
    const { worksheet, measure } = edition;

    const keys = await keyring([...keyRows, ...copyKeys]);
    const { a, b } = couple.partners;
    const { id: partnerId, name } = couple.partners[seat];
    const part = finished.find((row) => row.partnerId === partnerId);
    const state = ownState({
      sharing,
      reveal: assignment.reveal ?? "closed",
      isTakenBack: assignment.takenBackAt !== null,
      isSubmitted: part !== undefined,
      hasChosen: part?.choice != null,
    });
    const unitsOf = (author: string) =>
      openedUnits(released, keys, {
        practiceId,
        assignmentId,
        partnerId: author,
      });

    return {
      coupleId,
      /** As whom it can be viewed. */
      seats:
        assignment.reveal === "open" ? (["a", "b"] as const) : assignment.seats,
      state,
      sharing,
      isFinished: part !== undefined,
      isMeasure: measure !== null,
      names: { a: a.name, b: b.name },
      therapist: couple.careTeam[0]?.name.split(" ")[0] ?? "your therapist",
      secretsPolicy: couple.secretsPolicy,
      note:
        assignment.note && isAsked && state !== "taken_back"
          ? keys.open(assignment.note, notePlace({ ...of, assignmentId }))
          : null,
      smaller:
        isAsked && state !== "taken_back"
          ? smallerOf(keys, assignment, { ...of, assignmentId })
          : null,
      worksheet: partnerWorksheet(asGiven(edition, assignment)),
      mayBeShown:
        sharing !== "private"
          ? shareUnits(worksheet).map(({ label }) => label)
          : [],
      comments: written
        .filter((one) => one.seats.includes(seat) && !one.takenBackAt)
        .map(({ id, seats, by, body, createdAt }) => ({
          id,
          seats,
          by: by?.split(" ")[0] ?? "your therapist",
          createdAt,
          words: keys.open(body, commentPlace({ ...of, commentId: id })),
        })),
      preview:
        part && state === "choosing"
          ? previewBlocks(
              worksheet,
              { seat, name },
              projection(
                worksheet,
                JSON.parse(
                  keys.open(
                    part.answers,
                    answersPlace({ practiceId, assignmentId, partnerId }),
                  ),
                ),
              ),
            )
          : [],
      /** What both write in one place, before anything is opened. */
      joint:
        assignment.together && state !== "opened"
          ? jointPart(worksheet, keys, of, together)
          : null,
      opened:
        state === "opened"
          ? {
              openedAt: assignment.endedAt,
              /** Whose words these are. */
              seats: assignment.seats,
              blocks: openedBlocks(
                worksheet,
                assignment.seats,
                { a: a.name, b: b.name },
                { a: unitsOf(a.id), b: unitsOf(b.id) },
              ),
              replies,
              rest: restOf(worksheet, released, {
                seats: assignment.seats,
                seat,
              }),
              joint: jointPart(worksheet, keys, of, together),
            }
          : null,
    };
  });
}
