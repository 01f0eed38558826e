import { createHmac, timingSafeEqual } from "node:crypto";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { type KeyRow, keyring, unwrapped } from "../keys/keyring";
import { answersPlace, draftPlace, previewPlace } from "../keys/places";
import {
  insertResult,
  keptTotal,
  scoredPart,
} from "../measures/result-records";
import { measureSettingsOf } from "../measures/setting-records";
import { queueEmail } from "../outbox/queue-email";
import { heedWishes } from "../safety/heed-wishes";
import { raiseAlerts } from "../safety/raise-alerts";
import { needsCrisisCard } from "../safety/rules";
import { raisedAlerts } from "../worksheets/alert-rules";
import type { Json } from "../worksheets/condition-rules";
import { withoutStale } from "../worksheets/field-rules";
import { projection } from "../worksheets/projection";
import { submitProblems } from "../worksheets/submit-rules";
import { clockAt } from "../worksheets/time-rules";
import { longestBack, watchedScores } from "../worksheets/trend-rules";
import { beforeWait, waitMinutes, waitOf } from "../worksheets/wait-rules";
import { closeDraft } from "./close-draft";
import { draftsOf } from "./draft-records";
import { newerWords } from "./draft-rules";
import type { SubmitResponseInput } from "./inputs";
import { ownPart } from "./own-part-records";
import { canAnswer } from "./policy";
import { keysOf, partLock, therapistOfRecord } from "./records";
import { closedWords, STILL_CLOSED } from "./rules";
import { asGiven } from "./smaller-rules";
import {
  deleteDrafts,
  deleteSettledVersions,
  earlierScores,
  earlierSubmission,
  insertAnswers,
  insertResponse,
  insertSubmission,
} from "./submission-records";
import { editionOf } from "./worksheet-of";

export type Submitted =
  | { outcome: "submitted"; submittedAt: Date; needsCrisisCard: boolean }
  /** Another device has words this one has not seen; the writer looks at both first. */
  | {
      outcome: "newer_words";
      questions: { question: string; version: number; value: Json }[];
    };

/**
 * By each of the partner's keys, the one in force first: a replay may arrive after a change of
 * keys. Keyed, since a bare digest of a one-word answer could be guessed from a dump.
 */
async function digestsOf(
  keyRows: readonly KeyRow[],
  input: SubmitResponseInput,
) {
  const body = JSON.stringify([input.assignmentId, input.answers]);
  const inForceFirst = keyRows.toSorted(
    (x, y) => Number(x.retiredAt !== null) - Number(y.retiredAt !== null),
  );
  const keys = await Promise.all(inForceFirst.map(unwrapped));
  return keys.map(({ secret }) =>
    createHmac("sha256", secret).update(body).digest(),
  );
}

/**
 * Finishes a part, exactly once: a replay of the same submission gets the same answer. Where a
 * wait comes in between, the first end is where it is closed.
 */
export function submitResponse(caller: Caller, input: SubmitResponseInput) {
  return inPractice(
    caller,
    async (tx, actor): Promise<Submitted> => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId, submissionId } = input;
      const submittedAt = new Date();
      const [part, [known], stored, keyRows, [therapist], earlier] =
        await Promise.all([
          ownPart(tx, actor, assignmentId),
          earlierSubmission(tx, { practiceId, partnerId, submissionId }),
          draftsOf(tx, actor, assignmentId),
          keysOf(tx, actor, ["partner"]),
          therapistOfRecord(tx, coupleId),
          earlierScores(tx, {
            practiceId,
            coupleId,
            partnerId,
            assignmentId,
            since: longestBack(submittedAt).toISOString(),
          }),
        ]);
      authorize(canAnswer(actor, part));
      // Nothing of it is anybody's alone to finish.
      if (part.sharing === "shared") throw new NotFound();

      const digests = await digestsOf(keyRows, input);
      const [digest] = digests;
      if (!digest) throw new Error("A partner has no key.");
      if (known) {
        if (!digests.some((one) => timingSafeEqual(known.digest, one))) {
          throw new Conflict(
            "This was sent before with other words. Reload to see what was sent.",
          );
        }
        return {
          outcome: "submitted",
          submittedAt: known.submittedAt,
          needsCrisisCard: known.needsCrisisCard,
        };
      }
      if (part.submittedAt) {
        throw new Conflict(
          "This part is finished already. Reload to see where it stands.",
        );
      }
      if (part.reveal && part.reveal !== "closed") {
        throw new Conflict(closedWords(part.reveal));
      }
      if (part.isWaiting) throw new Conflict(STILL_CLOSED);

      const own = { practiceId, coupleId, assignmentId, partnerId };
      const keys = await keyring(keyRows);
      const drafted = stored.map(({ question, version, value }) => ({
        question,
        version,
        value: JSON.parse(
          keys.open(value, draftPlace({ ...own, question })),
        ) as Json,
      }));
      const questions = newerWords(drafted, input);
      if (questions.length > 0) return { outcome: "newer_words", questions };

      const edition = await editionOf(tx, { practiceId, ...part });
      const { worksheet, measure } = edition;
      const asked = asGiven(edition, part);
      const sealed = (text: Json, place: ReturnType<typeof answersPlace>) =>
        keys.seal({ kind: "partner", partnerId }, JSON.stringify(text), place);
      const waiting = part.waitEnds ? null : waitOf(worksheet);
      if (waiting) {
        const first = beforeWait(asked);
        const open = submitProblems(first, input.answers);
        if (open.length > 0) throw new BadInput(byQuestion(open));
        await closeDraft(tx, own, {
          stored,
          answers: withoutStale(first, input.answers),
          seal: (question, value) =>
            sealed(value, draftPlace({ ...own, question })),
          minutes: waitMinutes(waiting, input.answers[waiting.wait.of]),
          submission: { submissionId, digest, submittedAt },
        });
        return { outcome: "submitted", submittedAt, needsCrisisCard: false };
      }
      const problems = submitProblems(
        asked,
        input.answers,
        input.ahead === undefined ? null : clockAt(submittedAt, input.ahead),
      );
      if (problems.length > 0) throw new BadInput(byQuestion(problems));

      const answers = withoutStale(worksheet, input.answers);
      const setting =
        measure && (await measureSettingsOf(tx, practiceId))(measure);
      const scored =
        measure && setting && scoredPart(measure, answers, earlier, setting);
      const alerts =
        scored?.alerts ??
        raisedAlerts(worksheet, answers, "submit", { submittedAt, earlier });
      const needsCard = needsCrisisCard(alerts);

      await Promise.all([
        insertSubmission(tx, {
          ...own,
          submissionId,
          digest,
          submittedAt,
          needsCrisisCard: needsCard,
        }),
        insertResponse(tx, {
          ...own,
          preview: sealed(projection(worksheet, answers), previewPlace(own)),
          scores:
            measure && scored
              ? keptTotal(measure, scored)
              : watchedScores(worksheet, answers),
          submittedAt,
        }),
        insertAnswers(tx, {
          ...own,
          answers: sealed(answers, answersPlace(own)),
        }),
        measure &&
          scored &&
          insertResult(tx, { ...own, submittedAt }, measure, scored, setting),
        deleteDrafts(tx, own),
        deleteSettledVersions(tx, own),
        therapist && queueEmail(tx, practiceId, "something-new", therapist),
        raiseAlerts(tx, actor, { assignmentId }, alerts),
        // What stood in the draft was heeded when it was said, and may be settled by now.
        heedWishes(
          tx,
          actor,
          worksheet,
          answers,
          Object.fromEntries(drafted.map((one) => [one.question, one.value])),
        ),
        recordAudit(tx, "response.submitted", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
      return {
        outcome: "submitted",
        submittedAt,
        needsCrisisCard: needsCard,
      };
    },
    [partLock(input.assignmentId)],
  );
}

/** One sentence a question; a row or pair inside it is named by `question.row`. */
function byQuestion(
  problems: readonly { key: string; at?: string; message: string }[],
) {
  const fields: Record<string, string[]> = {};
  for (const { key, at, message } of problems) {
    const field = at === undefined ? key : `${key}.${at}`;
    fields[field] = [...(fields[field] ?? []), message];
  }
  return fields;
}
