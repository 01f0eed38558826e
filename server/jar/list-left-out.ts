import { recordAudit } from "../audit/record-audit";
import { type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { leftOutOf } from "./draw-rules";
import type { OfJarInput } from "./inputs";
import { ownJar, vetoesOf } from "./records";

/** What one asked to be left out: behind the password, for the phone may be in the other's hand. */
export function listLeftOut(caller: Caller, input: OfJarInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    requirePassword(actor);
    const [said] = await Promise.all([
      vetoesOf(tx, partner, assignmentId),
      recordAudit(tx, "jar.left_out_read", {
        kind: "assignment",
        id: assignmentId,
        coupleId: partner.coupleId,
      }),
    ]);
    return [...leftOutOf(said)].toSorted();
  });
}
