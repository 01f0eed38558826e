import { and, eq } from "drizzle-orm";

import { drafts, responseAnswers, responses } from "@/drizzle/schema/homework";
import { dataKeys } from "@/drizzle/schema/keys";
import { revealChoices, revealedResponses } from "@/drizzle/schema/reveals";
import { submissions } from "@/drizzle/schema/submissions";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { answersPlace, draftPlace } from "../keys/places";
import type { OfAssignmentInput } from "./inputs";
import { ownPart } from "./own-part-records";
import { canAnswer } from "./policy";
import { answersOf, keysOf, partLock, revealLock } from "./records";
import { closedWords } from "./rules";
import { editionOf } from "./worksheet-of";

const MEASURED = "This was scored when you finished and stays as it is.";

/** Versions of each round lie above those of the round before: an old page must not pass for new. */
const ROUND = 1_000;

/**
 * Edit and withdraw are one act: the finished part, its copy and its choice go, and every
 * word is the author's draft again. Asks for the password, since private answers come back.
 */
export function reopenResponse(caller: Caller, input: OfAssignmentInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId } = input;
      const [part, keyRows, [kept], rounds] = await Promise.all([
        ownPart(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner"]),
        answersOf(tx, actor, assignmentId),
        tx.$count(
          submissions,
          and(
            eq(submissions.practiceId, practiceId),
            eq(submissions.assignmentId, assignmentId),
            eq(submissions.partnerId, partnerId),
          ),
        ),
      ]);
      authorize(canAnswer(actor, part));
      if (!part.submittedAt) return;
      if (part.reveal && part.reveal !== "closed") {
        throw new Conflict(closedWords(part.reveal));
      }
      const { measure } = await editionOf(tx, { practiceId, ...part });
      if (measure) throw new Conflict(MEASURED);
      requirePassword(actor);
      if (!kept) throw new NotFound();

      const own = { practiceId, assignmentId, partnerId };
      const keys = await keyring(keyRows);
      const answers: Record<string, unknown> = JSON.parse(
        keys.open(kept.answers, answersPlace(own)),
      );
      const again = Object.entries(answers).map(([question, value]) => ({
        ...own,
        coupleId,
        question,
        version: rounds * ROUND + 1,
        value: keys.seal(
          { kind: "partner", partnerId },
          JSON.stringify(value),
          draftPlace({ ...own, question }),
        ),
      }));
      const mine = (
        table:
          | typeof responses
          | typeof responseAnswers
          | typeof revealChoices
          | typeof revealedResponses
          | typeof dataKeys,
      ) =>
        and(
          eq(table.practiceId, practiceId),
          eq(table.assignmentId, assignmentId),
          eq(table.partnerId, partnerId),
        );

      await Promise.all([
        again.length > 0 && tx.insert(drafts).values(again),
        tx.delete(responses).where(mine(responses)),
        tx.delete(responseAnswers).where(mine(responseAnswers)),
        tx.delete(revealChoices).where(mine(revealChoices)),
        tx.delete(revealedResponses).where(mine(revealedResponses)),
        tx
          .delete(dataKeys)
          .where(and(mine(dataKeys), eq(dataKeys.kind, "copy"))),
        recordAudit(tx, "response.reopened", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
    },
    [partLock(input.assignmentId), revealLock(input.assignmentId)],
  );
}
