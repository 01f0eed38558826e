import { jointAnswers } from "@/drizzle/schema/joint";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { copyPlace, jointAnswerPlace } from "../keys/places";
import type { Worksheet } from "../worksheets/definition";
import type { ReplyToOpenedInput } from "./inputs";
import { copyKeysOf, keysOf } from "./records";
import { replyTo } from "./reply-records";
import { releasedUnits } from "./reveal-records";
import { openedReveal } from "./shown-records";
import { worksheetOf } from "./worksheet-of";

const takesReply = ({ coupleView }: Worksheet, unit: string): boolean =>
  coupleView.some(
    (block) =>
      block.block === "texts" &&
      block.unit === unit &&
      block.reply !== undefined,
  );

/** The one word that the worksheet offers under what the other wrote. Said once, it stays said. */
export function replyToOpened(caller: Caller, input: ReplyToOpenedInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { assignmentId, unit } = input;
    const { practiceId, partnerId, coupleId, seat } = actor;
    const [reveal, rows, coupleKeys, copyKeys] = await Promise.all([
      openedReveal(tx, actor, assignmentId),
      releasedUnits(tx, actor, assignmentId),
      keysOf(tx, actor, ["couple"]),
      copyKeysOf(tx, actor, assignmentId),
    ]);
    const worksheet = await worksheetOf(tx, { practiceId, ...reveal });
    const theirs = rows.find(
      (row) =>
        row.unit === unit && row.partnerId !== partnerId && row.releasedAt,
    );
    if (!theirs || !takesReply(worksheet, unit)) throw new NotFound();
    const keys = await keyring([...coupleKeys, ...copyKeys]);
    const author = { practiceId, assignmentId, partnerId: theirs.partnerId };
    const words = keys.open(theirs.body, copyPlace({ ...author, unit }));
    // Under a dash there is nothing to be said to.
    if (JSON.parse(words) === null) throw new NotFound();

    const id = crypto.randomUUID();
    const { count } = await tx
      .insert(jointAnswers)
      .values({
        practiceId,
        id,
        assignmentId,
        coupleId,
        question: replyTo(unit, seat),
        version: 1,
        rival: false,
        value: keys.seal(
          { kind: "couple" },
          JSON.stringify(true),
          jointAnswerPlace({ practiceId, coupleId, id }),
        ),
        partnerId,
        memberId: null,
      })
      .onConflictDoNothing();
    if (count === 0) return;
    await recordAudit(
      tx,
      "reply.given",
      { kind: "assignment", id: assignmentId, coupleId },
      { unit },
    );
  });
}
