import { eq, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { partners } from "@/drizzle/schema/couples";
import { practices } from "@/drizzle/schema/practices";
import { reminderSettings } from "@/drizzle/schema/reminders";

import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { USUAL } from "./reminder-rules";

const given = sql.placeholder;

const selectSettings = statement((db) =>
  db
    .select({
      timeZone: practices.timeZone,
      isOn: reminderSettings.isOn,
      daysBefore: reminderSettings.daysBefore,
      most: reminderSettings.most,
      quietFrom: reminderSettings.quietFrom,
      quietUntil: reminderSettings.quietUntil,
      words: reminderSettings.words,
    })
    .from(practices)
    .leftJoin(
      reminderSettings,
      eq(reminderSettings.practiceId, practices.practiceId),
    )
    .where(eq(practices.practiceId, given("practiceId"))),
);

/** How this practice reminds, on which clock; as usual where nobody set it. */
export async function settingsOf(tx: Tx, practiceId: PracticeId) {
  const [row] = await selectSettings(tx, { practiceId });
  if (!row) throw new NotFound();
  return {
    isOn: row.isOn ?? USUAL.isOn,
    daysBefore: row.daysBefore ?? USUAL.daysBefore,
    most: row.most ?? USUAL.most,
    quiet: {
      from: row.quietFrom ?? USUAL.quiet.from,
      until: row.quietUntil ?? USUAL.quiet.until,
    },
    words: row.words ?? "",
    timeZone: row.timeZone,
  };
}

/** The names of everybody the practice sees. */
export async function namesSeen(tx: Tx, practiceId: PracticeId) {
  const rows = await tx
    .selectDistinct({ name: partners.name })
    .from(partners)
    .where(eq(partners.practiceId, practiceId));
  return rows.map(({ name }) => name);
}
