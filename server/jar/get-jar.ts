import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { worksheetTogether } from "../homework/joint-records";
import { worksheetOf } from "../homework/worksheet-of";
import { hasJar } from "../worksheets/part-rules";
import type { GetJarInput } from "./inputs";
import { jarRows, openedJar } from "./read-jar";
import type { JarView } from "./view-rules";

/** The jar of what both write together; null where that has none. */
export function getJar(
  caller: Caller,
  input: GetJarInput,
): Promise<JarView | null> {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const { practiceId } = actor;
    const [assignment, rows] = await Promise.all([
      worksheetTogether(tx, actor, assignmentId),
      jarRows(tx, actor, assignmentId),
    ]);
    const worksheet = await worksheetOf(tx, { practiceId, ...assignment });
    if (!hasJar(worksheet)) return null;
    const { coupleId } = assignment;
    const [jar] = await Promise.all([
      openedJar(
        rows,
        { practiceId, coupleId },
        actor.kind === "partner" ? actor.seat : (input.as ?? null),
      ),
      recordAuditOfAssignment(tx, actor, "jar.read", assignmentId),
    ]);
    return jar;
  });
}
