import { notFound } from "next/navigation";
import { cache } from "react";

import { allInOrder } from "@/app/_lib/all-in-order";
import { orNotFound } from "@/app/_lib/or-not-found";
import type { Caller } from "@/server/auth/actor";
import { requireCaller, requireMember } from "@/server/auth/session";
import { getCouple } from "@/server/couples/get-couple";
import { ofCoupleInput } from "@/server/couples/inputs";

const callerFor = (coupleId: string) => {
  if (!ofCoupleInput.safeParse({ coupleId }).success) notFound();
  return requireCaller();
};

/** The couple of this address with whoever reads it; not found for anyone who does not treat them. */
export const readCouple = cache(async (coupleId: string) => {
  const caller = await callerFor(coupleId);
  const [self, couple] = await allInOrder([
    requireMember(),
    orNotFound(getCouple(caller, { coupleId })),
  ]);
  const { a, b } = couple.partners;
  return {
    ...self,
    couple,
    names: { a: a.name, b: b.name },
    clock: { now: new Date(), timeZone: self.practice.timeZone },
  };
});

/** The couple with what else a page shows of it, all read in one transaction. */
export async function readWithCouple<T>(
  coupleId: string,
  read: (caller: Caller) => Promise<T>,
) {
  const caller = await callerFor(coupleId);
  return allInOrder([readCouple(coupleId), orNotFound(read(caller))]);
}
