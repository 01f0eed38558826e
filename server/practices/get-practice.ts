import { eq } from "drizzle-orm";

import { practices } from "@/drizzle/schema/practices";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { canSeePractice } from "./policy";

/** The practice one is signed in to, for whoever belongs to it. */
export function getPractice(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canSeePractice(actor));
    const [practice] = await tx
      .select({
        name: practices.name,
        address: practices.address,
        timeZone: practices.timeZone,
        currency: practices.currency,
        country: practices.country,
      })
      .from(practices)
      .where(eq(practices.practiceId, actor.practiceId));
    if (!practice) throw new NotFound();
    return practice;
  });
}
