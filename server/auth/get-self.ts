import { sql } from "drizzle-orm";

import { practices } from "@/drizzle/schema/practices";

import { inPractice, statement } from "../db";
import { SignedOut } from "../errors";
import type { Actor, Caller } from "./actor";

export type Place = {
  id: string;
  kind: "member" | "partner";
  practiceName: string;
  here: boolean;
};

export type Self = {
  actor: Actor;
  practice: {
    name: string;
    timeZone: string;
    currency: string;
    country: string;
    demo: boolean;
  };
  /** Everywhere this person belongs: more than one for those who switch. */
  places: Place[];
};

const selectPractice = statement((db) =>
  db
    .select({
      name: practices.name,
      timeZone: practices.timeZone,
      currency: practices.currency,
      country: practices.country,
      demo: practices.demo,
    })
    .from(practices),
);

/** Who is signed in, in which practice, and where else they could be. */
export function getSelf(caller: Caller): Promise<Self> {
  return inPractice(caller, async (tx, actor) => {
    const [[practice], places] = await Promise.all([
      selectPractice(tx, {}),
      tx.execute<Place>(
        sql`select place as id, kind, practice_name as "practiceName", here from sec.my_places()`,
      ),
    ]);
    if (!practice) throw new SignedOut();
    return { actor, practice, places: [...places] };
  });
}
