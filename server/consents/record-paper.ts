import { consentFiles, consentSignatures } from "@/drizzle/schema/consents";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { consentFilePlace } from "../keys/places";
import { practiceDay } from "../practices/practice-day";
import type { RecordPaperInput } from "./inputs";
import { papersOf } from "./paper-records";
import { recordProblem } from "./record-rules";

/** Writes down what happened to a paper elsewhere: signed on paper, not signed, or taken back. */
export function recordPaper(caller: Caller, input: RecordPaperInput) {
  return inPractice(caller, async (tx, actor) => {
    const { paperId, how, onDay, reason } = input;
    const [[paper], today] = await Promise.all([
      papersOf(tx, actor, { paperId }),
      practiceDay(tx, actor),
    ]);
    if (!paper || actor.kind !== "member") throw new NotFound();
    const { coupleId, partnerId, slug, financial, textHash } = paper;
    await treatedCouple(tx, actor, coupleId);
    const problem = recordProblem({
      how,
      onDay,
      reason,
      today,
      state: paper.state,
    });
    if (problem) throw new BadInput(problem);

    const { practiceId, memberId } = actor;
    const id = crypto.randomUUID();
    const own = { practiceId, id, coupleId, partnerId };
    const keys = await keyring(
      await keysOf(tx, { practiceId, coupleId }, ["papers"]),
    );
    await tx.insert(consentSignatures).values({
      ...own,
      requestId: paperId,
      slug,
      financial,
      version: paper.paper.version,
      how,
      textHash,
      recordedBy: memberId,
      onDay,
    });
    await Promise.all([
      reason === ""
        ? null
        : tx.insert(consentFiles).values({
            ...own,
            financial,
            kind: "reason",
            body: keys.seal(
              { kind: "papers", partnerId },
              reason,
              consentFilePlace(own),
            ),
          }),
      recordAudit(
        tx,
        "paper.recorded",
        { kind: "paper", id: paperId, coupleId },
        { signature: id, how, version: paper.paper.version },
      ),
    ]);
    return { signatureId: id };
  });
}
