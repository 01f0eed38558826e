import { practicePathways } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canUseLibrary } from "../homework/policy";
import type { CopyProgrammeInput } from "./inputs";
import { programmeNamed } from "./own-records";
import { readLibrary } from "./read-library";

/** Makes a programme of the practice's own out of another one, which stays as it is. */
export function copyProgramme(caller: Caller, input: CopyProgrammeInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const { practiceId, memberId } = actor;
    const from = await programmeNamed(tx, practiceId, input.programme);
    const programmeId = crypto.randomUUID();
    await Promise.all([
      tx.insert(practicePathways).values({
        practiceId,
        id: programmeId,
        title: input.title,
        purpose: from.purpose,
        copiedFrom: from.name,
        ...from.terms,
        steps: from.steps,
        madeBy: memberId,
      }),
      recordAudit(
        tx,
        "programme.copied",
        { kind: "programme", id: programmeId },
        { from: from.name },
      ),
    ]);
    return { programmeId };
  });
}
