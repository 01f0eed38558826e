import { consentEditions } from "@/drizzle/schema/consents";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict, NotFound } from "../errors";
import { practiceDay } from "../practices/practice-day";
import { newestOf, nextVersion } from "./edition-rules";
import type { PublishTextInput } from "./inputs";
import { shippedPaper } from "./load-papers";
import { editionsOf } from "./paper-records";
import { canWritePapers } from "./policy";
import { publishProblem } from "./publish-rules";

/**
 * Makes another version of a paper. What was signed stays with the version it was signed in;
 * from its day on everybody asked for this paper is asked for the new one.
 */
export function publishText(caller: Caller, input: PublishTextInput) {
  const paper = shippedPaper(input.slug);
  return inPractice(
    caller,
    async (tx, actor) => {
      authorize(canWritePapers(actor));
      if (!paper) throw new NotFound();
      const { slug, basedOn, body, effectiveOn } = input;
      const [editions, today] = await Promise.all([
        editionsOf(tx, actor, slug),
        practiceDay(tx, actor),
      ]);
      const newest = newestOf(editions);
      if ((newest?.version ?? 0) !== basedOn)
        throw new Conflict(
          "Somebody published another version meanwhile. Copy your text, reload the page and put it in again.",
        );
      const known = paper.variables.filter(({ of }) => of === "practice");
      const values = Object.fromEntries(
        known.flatMap(({ name }) => {
          const value = input.values[name]?.trim();
          return value ? [[name, value]] : [];
        }),
      );
      const problem = publishProblem({
        body,
        values,
        effectiveOn,
        today,
        variables: paper.variables,
        before: newest,
      });
      if (problem) throw new BadInput(problem);

      const version = nextVersion(editions);
      await Promise.all([
        tx.insert(consentEditions).values({
          practiceId: actor.practiceId,
          slug,
          version,
          title: paper.title,
          body,
          values,
          effectiveOn,
          publishedBy: actor.memberId,
        }),
        recordAudit(
          tx,
          "paper_text.published",
          { kind: "practice", id: actor.practiceId },
          { paper: slug, version, effectiveOn },
        ),
      ]);
      return { version };
    },
    [
      [
        "select pg_advisory_xact_lock(hashtextextended(sec.practice_id()::text || 'paper' || $1, 0))",
        input.slug,
      ],
    ],
  );
}
