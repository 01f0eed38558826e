import { and, eq } from "drizzle-orm";

import { partners } from "@/drizzle/schema/couples";
import { jarAgreements } from "@/drizzle/schema/jar";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { SayYesInput } from "./inputs";
import { ownJar } from "./records";
import { standingDraw } from "./standing-draw";

/**
 * "Yes, let us", of whoever stands before this phone, or not yet after all. A plan comes of it
 * only once both have said it; whether the other has, nobody is shown.
 */
export function sayYes(caller: Caller, input: SayYesInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId, drawId, seat, yes } = input;
    const partner = await ownJar(tx, actor, assignmentId);
    const { practiceId, coupleId, partnerId } = partner;
    const [{ state }, [person]] = await Promise.all([
      standingDraw(tx, partner, input),
      tx
        .select({ id: partners.id })
        .from(partners)
        .where(
          and(
            eq(partners.practiceId, practiceId),
            eq(partners.coupleId, coupleId),
            eq(partners.seat, seat),
          ),
        ),
    ]);
    if (!person) throw new NotFound();
    // Both have said it meanwhile.
    if (state !== "drawn") return;
    if (yes) {
      await tx
        .insert(jarAgreements)
        .values({
          practiceId,
          coupleId,
          drawId,
          partnerId: person.id,
          saidBy: partnerId,
        })
        .onConflictDoNothing();
      return;
    }
    await tx
      .delete(jarAgreements)
      .where(
        and(
          eq(jarAgreements.practiceId, practiceId),
          eq(jarAgreements.drawId, drawId),
          eq(jarAgreements.partnerId, person.id),
          eq(jarAgreements.saidBy, partnerId),
        ),
      );
  });
}
