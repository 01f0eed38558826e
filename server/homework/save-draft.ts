import { and, eq, lte } from "drizzle-orm";

import { drafts, draftVersions } from "@/drizzle/schema/homework";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { draftPlace, draftVersionPlace } from "../keys/places";
import { draftAlerts } from "../measures/alert-rules";
import { measureSettingsOf } from "../measures/setting-records";
import { heedWishes } from "../safety/heed-wishes";
import { raiseAlerts } from "../safety/raise-alerts";
import { needsCrisisCard, newlyRaised } from "../safety/rules";
import { raisedAlerts } from "../worksheets/alert-rules";
import { draftProblem } from "../worksheets/answer-rules";
import type { Json } from "../worksheets/condition-rules";
import { fieldOf } from "../worksheets/field-rules";
import { draftsOf } from "./draft-records";
import { mergeDraft } from "./draft-rules";
import type { SaveDraftInput } from "./inputs";
import { ownPartWithWords } from "./own-part-records";
import { canAnswer } from "./policy";
import { keysOf, partLock } from "./records";
import { editionOf } from "./worksheet-of";

/** Earlier texts of one question that are kept. */
const KEPT_VERSIONS = 20;

export type SavedQuestion =
  | { question: string; outcome: "saved"; version: number }
  | { question: string; outcome: "rival"; version: number; value: Json }
  /** The part was finished or closed meanwhile; the words are kept and come back with the next edit. */
  | { question: string; outcome: "finished" };

/** Keeps what is being typed, question by question; nothing from another device is overwritten. */
export function saveDraft(caller: Caller, input: SaveDraftInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { assignmentId } = input;
      const [part, stored, keyRows] = await Promise.all([
        ownPartWithWords(tx, actor, assignmentId),
        draftsOf(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner"]),
      ]);
      authorize(canAnswer(actor, part));

      const { practiceId, partnerId, coupleId } = actor;
      const { worksheet, measure } = await editionOf(tx, {
        practiceId,
        ...part,
      });
      const keys = await keyring(keyRows);
      const own = { practiceId, assignmentId, partnerId };
      const open = (row: (typeof stored)[number]): Json =>
        JSON.parse(
          keys.open(row.value, draftPlace({ ...own, question: row.question })),
        );

      const problems = input.changes.flatMap(({ question, value }) => {
        const field = fieldOf(worksheet, question);
        const problem = !field
          ? "This question is not part of the worksheet."
          : value === undefined
            ? null
            : draftProblem(field, value);
        return problem === null
          ? []
          : [[field ? question : "changes", [problem]] as [string, string[]]];
      });
      if (problems.length > 0) throw new BadInput(Object.fromEntries(problems));

      const answers = new Map(stored.map((row) => [row.question, open(row)]));
      const setting =
        measure && (await measureSettingsOf(tx, practiceId))(measure);
      const raised = () => {
        const written = Object.fromEntries(answers);
        return measure && setting
          ? draftAlerts(measure, written, setting)
          : raisedAlerts(worksheet, written, "draft");
      };
      const raisedBefore = raised();
      const before = Object.fromEntries(answers);
      const now = new Date();
      const writes: PromiseLike<unknown>[] = [];

      const ofQuestion = (
        table: typeof drafts | typeof draftVersions,
        question: string,
      ) =>
        and(
          eq(table.practiceId, practiceId),
          eq(table.assignmentId, assignmentId),
          eq(table.partnerId, partnerId),
          eq(table.question, question),
        );
      const rivalsOf = (question: string) =>
        and(ofQuestion(draftVersions, question), eq(draftVersions.rival, true));
      const keep = (
        question: string,
        version: number,
        value: Json,
        rival: boolean,
      ) => {
        const id = crypto.randomUUID();
        return tx.insert(draftVersions).values({
          ...own,
          coupleId,
          id,
          question,
          version,
          rival,
          value: keys.seal(
            { kind: "partner", partnerId },
            JSON.stringify(value),
            draftVersionPlace({ practiceId, partnerId, id }),
          ),
        });
      };

      const saved = input.changes.map(
        ({ question, value, base, settles }): SavedQuestion => {
          if (part.submittedAt || part.isWaiting) {
            if (value !== undefined)
              writes.push(keep(question, base, value, true));
            return { question, outcome: "finished" };
          }
          const row = stored.find((one) => one.question === question);
          const current = answers.get(question);
          if (value === undefined) {
            if (!row || current === undefined)
              return { question, outcome: "saved", version: base };
            const { version } = row;
            if (version !== base)
              return { question, outcome: "rival", version, value: current };
            writes.push(
              keep(question, version, current, false),
              tx.delete(drafts).where(ofQuestion(drafts, question)),
            );
            answers.delete(question);
            return { question, outcome: "saved", version };
          }
          const merge = mergeDraft(
            row && current !== undefined
              ? { version: row.version, value: current }
              : null,
            { value, base },
          );
          if (merge.kind === "rival") {
            writes.push(keep(question, merge.stored.version, value, true));
            return { question, outcome: "rival", ...merge.stored };
          }
          if (settles)
            writes.push(tx.delete(draftVersions).where(rivalsOf(question)));
          if (merge.kind === "same")
            return { question, outcome: "saved", version: merge.version };

          const { version } = merge;
          const text = keys.seal(
            { kind: "partner", partnerId },
            JSON.stringify(value),
            draftPlace({ ...own, question }),
          );
          writes.push(
            tx
              .insert(drafts)
              .values({
                ...own,
                coupleId,
                question,
                version,
                value: text,
                savedAt: now,
              })
              .onConflictDoUpdate({
                target: [
                  drafts.practiceId,
                  drafts.assignmentId,
                  drafts.partnerId,
                  drafts.question,
                ],
                set: { version, value: text, savedAt: now },
              }),
          );
          if (current !== undefined) {
            writes.push(
              keep(question, version - 1, current, false),
              tx
                .delete(draftVersions)
                .where(
                  and(
                    ofQuestion(draftVersions, question),
                    eq(draftVersions.rival, false),
                    lte(draftVersions.version, version - KEPT_VERSIONS),
                  ),
                ),
            );
          }
          answers.set(question, value);
          return { question, outcome: "saved", version };
        },
      );

      const alerts = newlyRaised(raisedBefore, raised());
      await Promise.all([
        ...writes,
        raiseAlerts(tx, actor, { assignmentId }, alerts),
        heedWishes(tx, actor, worksheet, Object.fromEntries(answers), before),
      ]);
      return { saved, needsCrisisCard: needsCrisisCard(alerts) };
    },
    [partLock(input.assignmentId)],
  );
}
