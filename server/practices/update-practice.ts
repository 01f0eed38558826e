import { eq } from "drizzle-orm";

import { practices } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { UpdatePracticeInput } from "./inputs";
import { canManagePractice } from "./policy";

export function updatePractice(caller: Caller, input: UpdatePracticeInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));

    await Promise.all([
      tx
        .update(practices)
        .set(input)
        .where(eq(practices.practiceId, actor.practiceId)),
      recordAudit(tx, "practice.updated", {
        kind: "practice",
        id: actor.practiceId,
      }),
    ]);
  });
}
