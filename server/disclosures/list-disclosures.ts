import { type SQL, sql } from "drizzle-orm";

import { disclosures } from "@/drizzle/schema/disclosures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { canHaveADay } from "../day/policy";
import { inPractice, statement } from "../db";
import { titlesOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { practiceDay } from "../practices/practice-day";
import { byUrgency, isDue, isOpen } from "./disclosure-rules";
import type { ListDisclosuresInput } from "./inputs";
import { editionsIn, listed } from "./listed";
import {
  MOST,
  ofMember,
  writeDisclosures,
  writeKeys,
  writeReleases,
} from "./records";

const last = sql`coalesce("last"."state", 'new')`;
const wasOpened = sql`exists (select from revealed_responses v where v.practice_id = ${disclosures.practiceId}
  and v.assignment_id = ${disclosures.assignmentId} and v.partner_id = ${disclosures.partnerId} and v.released_at is not null)`;

/** What may stand on each list; where an opening changed it is decided by rules afterwards. */
const MAY_STAND: Record<ListDisclosuresInput["list"], SQL> = {
  open: sql`${last} in ('new', 'discussed', 'to_share')`,
  shared: sql`(${last} = 'shared' or ${wasOpened})`,
  stays_private: sql`${last} = 'stays_private'`,
  off: sql`${last} = 'off'`,
};

/** What is read of one list, all of it sent at once. */
function written(list: ListDisclosuresInput["list"]) {
  const few = { which: MAY_STAND[list], most: MOST + 1 };
  return {
    rows: statement((db) => writeDisclosures(db, ofMember, few)),
    releases: statement((db) => writeReleases(db, ofMember, few)),
    keys: statement((db) => writeKeys(db, ofMember, few)),
  };
}

const LISTED = {
  open: written("open"),
  shared: written("shared"),
  stays_private: written("stays_private"),
  off: written("off"),
};

/** The disclosures of all the couples a clinician treats: where each stands, and no word that was said. */
export function listDisclosures(
  caller: Caller,
  { list }: ListDisclosuresInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canHaveADay(actor));
    const { practiceId, memberId } = actor;
    const of = { practiceId, memberId };
    const [rows, releases, keyRows, today] = await Promise.all([
      LISTED[list].rows(tx, of),
      LISTED[list].releases(tx, of),
      LISTED[list].keys(tx, of),
      practiceDay(tx, actor),
      recordAudit(tx, "restricted.read", { kind: "member", id: memberId }),
    ]);
    const keys = await keyring(keyRows);
    const titleOf = await titlesOf(tx, practiceId, editionsIn(rows));
    const all = rows
      .map(listed(keys, releases, titleOf))
      .filter(({ standing }) =>
        list === "open" ? isOpen(standing) : standing.state === list,
      );
    return {
      today,
      hasMore: rows.length > MOST,
      rows: all
        .slice(0, MOST)
        .toSorted(byUrgency(today))
        .map((one) => ({ ...one, isDue: isDue(one.standing, today) })),
    };
  });
}
