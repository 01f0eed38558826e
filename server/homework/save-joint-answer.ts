import { isDeepStrictEqual } from "node:util";

import { jointAnswers } from "@/drizzle/schema/joint";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { jointAnswerPlace } from "../keys/places";
import { requireJointPicture } from "../pictures/picture-records";
import { draftProblem } from "../worksheets/answer-rules";
import type { Json } from "../worksheets/condition-rules";
import { jointFieldOf, jointPartOf } from "../worksheets/part-rules";
import { mergeDraft } from "./draft-rules";
import type { SaveJointAnswerInput } from "./inputs";
import { openedAnswer } from "./joint-part";
import {
  jointLock,
  ownRivals,
  standingAnswers,
  worksheetTogether,
} from "./joint-records";
import { keysOfAssignment } from "./records";
import { worksheetOf } from "./worksheet-of";

export type SavedTogether =
  | { outcome: "saved"; version: number }
  /** Somebody wrote at the same time. Both texts are kept, and the writer gets the other one. */
  | { outcome: "rival"; version: number; value: Json };

/** Keeps one answer that both write together. Nothing is overwritten, whoever writes at once. */
export function saveJointAnswer(caller: Caller, input: SaveJointAnswerInput) {
  return inPractice(
    caller,
    async (tx, actor): Promise<SavedTogether> => {
      if (actor.kind === "job") throw new NotFound();
      const { assignmentId, question, value, base, sent } = input;
      const { practiceId } = actor;
      const [opened, rows, keyRows] = await Promise.all([
        worksheetTogether(tx, actor, assignmentId),
        standingAnswers(tx, actor, assignmentId),
        keysOfAssignment(tx, actor, assignmentId, ["couple"]),
      ]);
      const { coupleId } = opened;
      const worksheet = await worksheetOf(tx, { practiceId, ...opened });
      if (!jointPartOf(worksheet)) throw new NotFound();
      const field = jointFieldOf(worksheet, question);
      const problem = field
        ? draftProblem(field, value)
        : "This question is not part of what you write together.";
      if (problem !== null) {
        throw new BadInput({ [field ? question : "question"]: [problem] });
      }
      if (field?.type === "upload") await requireJointPicture(tx, actor, input);

      const keys = await keyring(keyRows);
      const stands = rows.find((row) => row.question === question);
      const stored = stands
        ? {
            version: stands.version,
            value: openedAnswer(keys, { practiceId, coupleId }, stands),
          }
        : null;
      const merge = mergeDraft(stored, {
        value,
        base: stored ? base : 0,
        sent,
      });
      if (merge.kind === "same") {
        return { outcome: "saved", version: merge.version };
      }
      const isRival = merge.kind === "rival";
      const version = isRival ? merge.stored.version : merge.version;
      if (isRival) {
        const met = await ownRivals(tx, actor, {
          assignmentId,
          question,
          version,
        });
        const isKept = met.some((row) =>
          isDeepStrictEqual(
            openedAnswer(keys, { practiceId, coupleId }, row),
            value,
          ),
        );
        if (isKept) return { outcome: "rival", ...merge.stored };
      }
      const id = crypto.randomUUID();
      await tx.insert(jointAnswers).values({
        practiceId,
        id,
        assignmentId,
        coupleId,
        question,
        version,
        rival: isRival,
        value: keys.seal(
          { kind: "couple" },
          JSON.stringify(value),
          jointAnswerPlace({ practiceId, coupleId, id }),
        ),
        partnerId: actor.kind === "partner" ? actor.partnerId : null,
        memberId: actor.kind === "member" ? actor.memberId : null,
      });
      return isRival
        ? { outcome: "rival", ...merge.stored }
        : { outcome: "saved", version };
    },
    [jointLock(input.assignmentId)],
  );
}
