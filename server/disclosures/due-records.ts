import { sql } from "drizzle-orm";

import { disclosureSteps, disclosures } from "@/drizzle/schema/disclosures";
import { practices } from "@/drizzle/schema/practices";

import type { Member } from "../auth/actor";
import { MOST, ofDay, who } from "../day/records";
import type { Tx } from "../db";
import { titlesOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { type Disclosure, editionsIn, listed } from "./listed";
import {
  ofMember,
  writeDisclosures,
  writeKeys,
  writeReleases,
} from "./records";

const today = sql`(select (now() at time zone ${practices.timeZone})::date from ${practices} where ${practices.practiceId} = ${who.practiceId})`;

const DUE = {
  which: sql`"last"."state" = 'to_share' and "last"."due_on" <= ${today}`,
  most: MOST,
};
const dueRows = ofDay((tx) => writeDisclosures(tx, ofMember, DUE));
const releases = ofDay((tx) => writeReleases(tx, ofMember, DUE));
const keysOfDue = ofDay((tx) => writeKeys(tx, ofMember, DUE));

const longestDue = (one: Disclosure, other: Disclosure): number =>
  (one.standing.dueOn ?? "").localeCompare(other.standing.dueOn ?? "");

/** What was to be shared by today or an earlier day, and was not: of all the couples a member treats. */
export async function dueDisclosures(tx: Tx, actor: Member) {
  const [rows, opened, keyRows] = await Promise.all([
    dueRows(tx, actor),
    releases(tx, actor),
    keysOfDue(tx, actor),
  ]);
  if (rows.length === 0) return [];
  const keys = await keyring(keyRows);
  const titleOf = await titlesOf(tx, actor.practiceId, editionsIn(rows));
  return rows
    .map(listed(keys, opened, titleOf))
    .filter(({ standing }) => standing.state === "to_share")
    .toSorted(longestDue);
}

/** How many of them stand on Today. */
export const writeDueCount = (tx: Tx) =>
  tx
    .select({ id: disclosures.id })
    .from(disclosures)
    .innerJoin(
      disclosureSteps,
      sql`${disclosureSteps.practiceId} = ${disclosures.practiceId} and ${disclosureSteps.disclosureId} = ${disclosures.id}`,
    )
    .where(
      sql`${disclosures.practiceId} = ${who.practiceId} and ${ofMember(tx, disclosures.coupleId)}
        and ${disclosureSteps.state} = 'to_share' and ${disclosureSteps.dueOn} <= ${today}
        and not exists (select from ${disclosureSteps} later where later.practice_id = ${disclosureSteps.practiceId}
          and later.disclosure_id = ${disclosureSteps.disclosureId} and later.number > ${disclosureSteps.number})
        and not exists (select from revealed_responses v where v.practice_id = ${disclosures.practiceId}
          and v.assignment_id = ${disclosures.assignmentId} and v.partner_id = ${disclosures.partnerId}
          and v.released_at > ${disclosureSteps.at})`,
    )
    .limit(MOST);
