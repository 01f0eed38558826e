import { assignments } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { keepEdition } from "../homework/keep-edition";
import { currentEdition } from "../library/edition-records";
import { shippedMeasure } from "../measures/load-measures";
import { measuresFor, usualIntake } from "./choice-records";
import type { Given } from "./give-parts";
import { placeOf } from "./packet-rules";

type Couple = { id: string; partners: Record<"a" | "b", { id: string }> };

/** What of the usual packet each does alone for their therapist: the questionnaire, and the measures that are on. */
async function usualContents(tx: Tx, actor: Member) {
  const [slug, measures] = await Promise.all([
    usualIntake(tx, actor),
    measuresFor(tx, actor),
  ]);
  const intake = await currentEdition(tx, actor, slug);
  return [
    ...(intake ? [{ kind: "worksheet", definition: intake } as const] : []),
    ...measures.flatMap((one) => {
      const definition = shippedMeasure(one.slug);
      const { title, minutes } = one;
      return definition
        ? [{ kind: "measure", definition, title, minutes } as const]
        : [];
    }),
  ];
}

/** Gives both the private part of the usual packet, each apart and without a mail. */
export async function giveFromDesk(
  tx: Tx,
  actor: Member,
  { id: coupleId, partners }: Couple,
): Promise<Given[]> {
  const { practiceId, memberId } = actor;
  const given: Given[] = [];
  for (const [at, content] of (await usualContents(tx, actor)).entries()) {
    const worksheetVersionId = await keepEdition(tx, actor, content);
    const { kind, definition } = content;
    const { slug } = definition;
    const { title, minutes } =
      content.kind === "worksheet" ? content.definition : content;
    const rows = (["a", "b"] as const).map((seat) => ({
      practiceId,
      id: crypto.randomUUID(),
      coupleId,
      worksheetVersionId,
      seats: [seat],
      sharing: "private" as const,
      assignedBy: memberId,
    }));
    await tx.insert(assignments).values(rows);
    for (const { id, seats } of rows) {
      const [seat] = seats;
      given.push({
        partnerId: partners[seat ?? "a"].id,
        kind,
        slug,
        title,
        minutes,
        position: placeOf({ kind, sharing: "private" }, at),
        assignmentId: id,
      });
      await recordAudit(
        tx,
        kind === "worksheet" ? "worksheet.assigned" : "measure.sent",
        { kind: "assignment", id, coupleId },
        { [kind]: slug, seats, fromDesk: true },
      );
    }
  }
  return given;
}
