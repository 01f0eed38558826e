import { eq, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { alertSettings } from "@/drizzle/schema/on-call";
import { practices } from "@/drizzle/schema/practices";

import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { USUAL } from "./target-rules";

const selectTargets = statement((db) =>
  db
    .select({
      timeZone: practices.timeZone,
      criticalMinutes: alertSettings.criticalMinutes,
      highHours: alertSettings.highHours,
      asksAgainSince: alertSettings.asksAgainSince,
    })
    .from(practices)
    .leftJoin(alertSettings, eq(alertSettings.practiceId, practices.practiceId))
    .where(eq(practices.practiceId, sql.placeholder("practiceId"))),
);

/** How soon this practice wants alerts to be looked at, on which clock. */
export async function targetsOf(tx: Tx, practiceId: PracticeId) {
  const [row] = await selectTargets(tx, { practiceId });
  if (!row) throw new NotFound();
  return {
    timeZone: row.timeZone,
    asksAgain: row.asksAgainSince !== null,
    targets: {
      criticalMinutes: row.criticalMinutes ?? USUAL.criticalMinutes,
      highHours: row.highHours ?? USUAL.highHours,
    },
  };
}
