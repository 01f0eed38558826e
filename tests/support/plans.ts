import {
  dueGivings,
  giveDueWorksheets,
} from "@/server/jobs/give-due-worksheets";

import { admin } from "./admin";

/** The worker gives what is due in the practice of this couple. */
export async function gives(coupleId: string) {
  await admin`update sec.alarms set at = now() where purpose = 'give_worksheets'
    and practice_id = (select practice_id from couples where id = ${coupleId})`;
  const [home] = await admin<
    { practice_id: string }[]
  >`select practice_id from couples where id = ${coupleId}`;
  const mine = (await dueGivings()).filter(
    ({ practiceId }) => practiceId === home?.practice_id,
  );
  for (const one of mine) await giveDueWorksheets(one);
}

/** Days go by until the next turn of every plan of this couple, and the worker gives what is due. */
export async function dayComes(coupleId: string, days = 0) {
  await admin`update worksheet_plans set starts_on = starts_on - (next_on - current_date) - 1 - ${days}::int,
      until_on = until_on - (next_on - current_date) - 1 - ${days}::int, next_on = current_date - 1 - ${days}::int
    where couple_id = ${coupleId} and next_on is not null and ended_at is null`;
  await gives(coupleId);
}
