import { reminderSettings } from "@/drizzle/schema/reminders";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { shippedMeasures } from "../measures/load-measures";
import { canManagePractice } from "../practices/policy";
import { givableWorksheets } from "../worksheets/load-definitions";
import type { UpdateReminderSettingsInput } from "./inputs";
import { namesSeen } from "./settings-records";
import { wordsProblem } from "./words-rules";

/** Sets whether and how the practice reminds. What somebody chose for themselves stays. */
export function updateReminderSettings(
  caller: Caller,
  { quiet, ...input }: UpdateReminderSettingsInput,
) {
  // Read before the transaction begins: from the disk, where it is the first time.
  const titles = [
    ...givableWorksheets().map(({ title }) => title),
    ...shippedMeasures().map(({ name }) => name),
  ];
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const { practiceId, memberId } = actor;
    const problem = wordsProblem(input.words, {
      names: await namesSeen(tx, practiceId),
      titles,
    });
    if (problem) throw new BadInput({ words: [problem] });

    const settings = {
      ...input,
      quietFrom: quiet.from,
      quietUntil: quiet.until,
      setBy: memberId,
    };
    await Promise.all([
      tx
        .insert(reminderSettings)
        .values({ practiceId, ...settings })
        .onConflictDoUpdate({
          target: reminderSettings.practiceId,
          set: settings,
        }),
      recordAudit(
        tx,
        "reminder_settings.changed",
        { kind: "practice", id: practiceId },
        { isOn: input.isOn, daysBefore: input.daysBefore, most: input.most },
      ),
    ]);
  });
}
