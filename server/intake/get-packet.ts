import type { Caller } from "../auth/actor";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { OfCoupleInput } from "./inputs";
import { stateOf } from "./packet-rules";
import { packetOf, partsOfCouple } from "./records";

/** How far each of the two is with what they begin with, for whoever treats them. */
export function getPacket(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, packet, parts] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      packetOf(tx, actor, coupleId),
      partsOfCouple(tx, actor, coupleId),
    ]);
    const { a, b } = couple.partners;
    const of = (kind: string, slug: string, partnerId: string) => {
      const part = parts.find(
        (one) =>
          one.kind === kind && one.slug === slug && one.partnerId === partnerId,
      );
      return part
        ? {
            state: stateOf(part),
            at: part.doneAt ?? part.begunAt,
            assignmentId: part.assignmentId,
            paperId: part.requestId,
          }
        : null;
    };
    const rows = parts.filter(
      (part, at) =>
        parts.findIndex(
          ({ kind, slug }) => kind === part.kind && slug === part.slug,
        ) === at,
    );
    const missing = (partnerId: string) =>
      parts
        .filter((part) => part.partnerId === partnerId && !part.doneAt)
        .map(({ title }) => title);
    return {
      sentAt: packet?.sentAt ?? null,
      parts: rows.map(({ kind, slug, title }) => ({
        kind,
        slug,
        title,
        a: of(kind, slug, a.id),
        b: of(kind, slug, b.id),
      })),
      missing: { a: missing(a.id), b: missing(b.id) },
    };
  });
}
