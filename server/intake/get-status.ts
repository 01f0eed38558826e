import type { Caller } from "../auth/actor";
import { askablePapers } from "../consents/list-askable";
import { editionsOf } from "../consents/paper-records";
import { filedCouple } from "../couples/records";
import { inPractice } from "../db";
import { practiceDay } from "../practices/practice-day";
import type { OfCoupleInput } from "./inputs";
import { canRemind, canSendFromDesk } from "./policy";
import { packetOf } from "./records";
import { reachKnownTo } from "./remind-of-packet";
import { remindProblem } from "./remind-rules";
import { seatsOf } from "./reminder-records";

/** How far each of the two is, in numbers alone, and what can be done about it from here. */
export function getStatus(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const couple = await filedCouple(tx, actor, coupleId);
    const [packet, today, editions, reach] = await Promise.all([
      packetOf(tx, actor, coupleId),
      practiceDay(tx, actor),
      editionsOf(tx, actor),
      reachKnownTo(tx, actor, couple),
    ]);
    const seats = packet ? await seatsOf(tx, actor, packet.id) : [];
    const of = (seat: "a" | "b") => {
      const { id, name } = couple.partners[seat];
      const own = seats.find(({ partnerId }) => partnerId === id);
      if (!own) return { name, counts: null, remindedOn: null, problem: null };
      const { partnerId: _id, remindedOn, ...counts } = own;
      const problem = remindProblem(own, reach?.get(id) ?? null, today);
      return { name, counts, remindedOn, problem };
    };
    const askable = askablePapers(editions, today);
    return {
      therapist: couple.careTeam[0]?.name ?? "",
      sentAt: packet?.sentAt ?? null,
      a: of("a"),
      b: of("b"),
      canSend: canSendFromDesk(actor) && packet === null,
      canRemind: canRemind(actor, couple),
      /** What the papers ask of this couple before they can be sent; what was said to it before is not the desk's. */
      asks: askable
        .filter(({ missing }) => missing === null)
        .flatMap(({ asks }) => asks),
      /** Papers that the practice has not completed; they are left out. */
      incomplete: askable
        .filter(({ missing }) => missing !== null)
        .map(({ title }) => title),
    };
  });
}
