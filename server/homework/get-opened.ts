import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { openAct, ownActs, textOf } from "../experiments/records";
import { actCards, isSameCard } from "../experiments/rules";
import { keyring } from "../keys/keyring";
import { copyPlace } from "../keys/places";
import type { Json } from "../worksheets/condition-rules";
import { openedBlocks } from "../worksheets/couple-view-rules";
import { bookletOf } from "./booklet-rules";
import type { OfAssignmentInput } from "./inputs";
import { jointPart } from "./joint-part";
import { standingAnswers } from "./joint-records";
import { letterboxOf, publicKeyOf } from "./letterbox-records";
import { restOf } from "./opened-units";
import { careTeamNames, copyKeysOf, coupleNames, keysOf } from "./records";
import { repliesOf } from "./reply-records";
import { releasedUnits } from "./reveal-records";
import { openedReveal } from "./shown-records";
import { worksheetOf } from "./worksheet-of";

/** What was opened, as both partners read it: only what was released, alike for both. */
export function getOpened(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId, seat } = actor;
    const { assignmentId } = input;
    const [
      reveal,
      rows,
      together,
      replies,
      copyKeys,
      ownKeys,
      names,
      clinicians,
      letterbox,
      acts,
    ] = await Promise.all([
      openedReveal(tx, actor, assignmentId),
      releasedUnits(tx, actor, assignmentId),
      standingAnswers(tx, actor, assignmentId),
      repliesOf(tx, actor, assignmentId),
      copyKeysOf(tx, actor, assignmentId),
      keysOf(tx, actor, ["partner", "couple"]),
      coupleNames(tx, actor),
      careTeamNames(tx, actor),
      letterboxOf(tx, actor),
      ownActs(tx, actor),
      recordAudit(tx, "reveal.read", {
        kind: "assignment",
        id: assignmentId,
        coupleId,
      }),
    ]);

    const worksheet = await worksheetOf(tx, { practiceId, ...reveal });
    const keys = await keyring([...copyKeys, ...ownKeys]);
    const units = { a: {}, b: {} } as Record<"a" | "b", Record<string, Json>>;
    for (const { partnerId: author, unit, body, releasedAt } of rows) {
      if (!releasedAt) continue;
      const side = author === partnerId ? seat : seat === "a" ? "b" : "a";
      units[side][unit] = JSON.parse(
        keys.open(
          body,
          copyPlace({ practiceId, assignmentId, partnerId: author, unit }),
        ),
      );
    }
    const joint = jointPart(
      worksheet,
      keys,
      { practiceId, coupleId },
      together,
    );
    const standing = openAct(acts);
    const isHere = standing?.assignmentId === assignmentId;
    const standingText =
      isHere && standing ? textOf(keys, actor, standing) : null;
    return {
      id: reveal.id,
      title: worksheet.title,
      openedAt: reveal.endedAt,
      /** Whose words these are: of both, or of the one whose the therapist showed. */
      seats: reveal.seats,
      names,
      therapist: clinicians[0] ?? "your therapist",
      blocks: openedBlocks(worksheet, reveal.seats, names, units),
      replies,
      rest: restOf(worksheet, rows, { seats: reveal.seats, seat }),
      joint,
      /** What they wrote together, for printing; null where it is not printed. */
      booklet: bookletOf(worksheet, joint),
      /** What of the other's one may do for them, with what was picked; null where nothing is offered. */
      acts: worksheet.acts
        ? {
            cards: actCards(worksheet, {
              own: units[seat],
              others: units[seat === "a" ? "b" : "a"],
              together: joint?.answers ?? [],
            }).map((card) => ({
              ...card,
              picked:
                isHere &&
                isSameCard(standing, card) &&
                standingText === card.text
                  ? standing.id
                  : null,
            })),
            inOwnWords:
              isHere && standing.unit === null && standingText !== null
                ? { id: standing.id, text: standingText }
                : null,
          }
        : null,
      /** What this person's unsent words are sealed to; null where nothing is written. */
      letterbox:
        joint || worksheet.acts
          ? await publicKeyOf(tx, actor, keys, letterbox)
          : null,
    };
  });
}
