import { eq, sql } from "drizzle-orm";

import { measureSettings } from "@/drizzle/schema/measures";
import { practices } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { canManagePractice } from "../practices/policy";
import type { UpdateMeasureSettingsInput } from "./inputs";
import { shippedMeasure } from "./load-measures";
import { daysBeforeSession, measureSettingsOf } from "./setting-records";
import { settingChanges, settingProblem } from "./setting-rules";

/** Sets which measures are used and how. What was scored before stays as it was scored. */
export function updateMeasureSettings(
  caller: Caller,
  { daysBefore, measures }: UpdateMeasureSettingsInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    requirePassword(actor);
    const { practiceId, memberId } = actor;
    const [settingOf, days] = await Promise.all([
      measureSettingsOf(tx, practiceId),
      daysBeforeSession(tx, practiceId),
    ]);

    const asked = measures.map(({ slug, ...setting }) => {
      const measure = shippedMeasure(slug);
      const problem = measure
        ? settingProblem(measure, setting)
        : "There is no such measure.";
      if (!measure || problem) throw new BadInput({ [slug]: [problem ?? ""] });
      return {
        slug,
        setting,
        changes: settingChanges(slug, settingOf(measure), setting),
      };
    });
    const changed = asked.filter(({ changes }) => changes.length > 0);
    if (changed.length === 0 && daysBefore === days) return;

    await Promise.all([
      changed.length > 0 &&
        tx
          .insert(measureSettings)
          .values(
            changed.map(({ slug, setting }) => ({
              practiceId,
              slug,
              ...setting,
              setBy: memberId,
            })),
          )
          .onConflictDoUpdate({
            target: [measureSettings.practiceId, measureSettings.slug],
            set: {
              isOn: sql`excluded.is_on`,
              cutOff: sql`excluded.cut_off`,
              escalates: sql`excluded.escalates`,
              setBy: sql`excluded.set_by`,
            },
          }),
      tx
        .update(practices)
        .set({ measureDays: daysBefore })
        .where(eq(practices.practiceId, practiceId)),
      recordAudit(
        tx,
        "measure_settings.changed",
        { kind: "practice", id: practiceId },
        { changes: changed.flatMap(({ changes }) => changes), daysBefore },
      ),
    ]);
  });
}
