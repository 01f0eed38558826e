import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { OfCoupleInput } from "./inputs";
import { treatedCouple } from "./records";

/** The two of them and who treats them, for their care team. */
export function getCouple(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, (tx, actor) => treatedCouple(tx, actor, coupleId));
}
