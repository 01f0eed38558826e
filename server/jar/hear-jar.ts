import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { HearJarInput } from "./inputs";
import { jarRows, markOf, openedJar } from "./read-jar";
import { jarOf } from "./records";
import type { JarView } from "./view-rules";

/**
 * The jar anew where it is not as an open page shows it any more, else null. The page asks by
 * itself, so it puts off no idle end; only where words are handed out is it a reading.
 */
export function hearJar(
  caller: Caller,
  input: HearJarInput,
): Promise<JarView | null> {
  return inPractice({ ...caller, isUnattended: true }, async (tx, actor) => {
    const { assignmentId, mark } = input;
    const { practiceId } = actor;
    const [{ coupleId }, rows] = await Promise.all([
      jarOf(tx, actor, assignmentId),
      jarRows(tx, actor, assignmentId),
    ]);
    if (markOf(rows) === mark) return null;
    const [jar] = await Promise.all([
      openedJar(
        rows,
        { practiceId, coupleId },
        actor.kind === "partner" ? actor.seat : null,
      ),
      recordAuditOfAssignment(tx, actor, "jar.read", assignmentId),
    ]);
    return jar;
  });
}
