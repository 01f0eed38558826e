import { eq, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { measureSettings } from "@/drizzle/schema/measures";
import { practices } from "@/drizzle/schema/practices";

import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import type { Measure } from "./definition";
import { asShipped, type Setting } from "./setting-rules";

const given = sql.placeholder;

const selectSettings = statement((db) =>
  db
    .select({
      slug: measureSettings.slug,
      isOn: measureSettings.isOn,
      cutOff: measureSettings.cutOff,
      escalates: measureSettings.escalates,
    })
    .from(measureSettings)
    .where(eq(measureSettings.practiceId, given("practiceId"))),
);

/** How this practice has each measure. */
export async function measureSettingsOf(tx: Tx, practiceId: PracticeId) {
  const rows = await selectSettings(tx, { practiceId });
  const said = new Map(rows.map(({ slug, ...row }) => [slug, row]));
  return (measure: Pick<Measure, "slug" | "flag">): Setting =>
    said.get(measure.slug) ?? asShipped(measure);
}

const selectDays = statement((db) =>
  db
    .select({ days: practices.measureDays })
    .from(practices)
    .where(eq(practices.practiceId, given("practiceId"))),
);

/** How many days before a session a measure goes that goes before each. */
export async function daysBeforeSession(tx: Tx, practiceId: PracticeId) {
  const [row] = await selectDays(tx, { practiceId });
  if (!row) throw new NotFound();
  return row.days;
}
