import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../driver";
import type { How, Part, Person, Settings } from "../reminders/reminder-rules";
import { USUAL, USUAL_WEEKLY } from "../reminders/reminder-rules";
import { rowsOf } from "./put-in";

type Way = {
  time_zone: string;
  is_on: boolean | null;
  days_before: number;
  most: number;
  quiet_from: number;
  quiet_until: number;
  /** Somebody wished for it, for themselves or for somebody they treat. */
  wished: boolean;
};

/** How this practice reminds, and whether it ever has anybody to remind. */
export async function wayOfPractice(tx: Tx, practiceId: PracticeId) {
  const [row] = await tx.execute<Way>(sql`
    select p.time_zone, s.is_on, s.days_before, s.most, s.quiet_from, s.quiet_until,
      exists (select from reminder_choices c where c.practice_id = p.practice_id and c.how in ('each', 'weekly'))
      or exists (select from reminder_wishes w where w.practice_id = p.practice_id and w.by_mail) as wished
    from practices p left join reminder_settings s on s.practice_id = p.practice_id
    where p.practice_id = ${practiceId}`);
  if (!row) return null;
  const settings: Settings =
    row.is_on === null
      ? USUAL
      : {
          isOn: row.is_on,
          daysBefore: row.days_before,
          most: row.most,
          quiet: { from: row.quiet_from, until: row.quiet_until },
        };
  return {
    settings,
    timeZone: row.time_zone,
    isLive: settings.isOn || row.wished,
  };
}

type Row = {
  couple_id: string;
  partner_id: string;
  assignment_id: string;
  due_on: string | null;
  given_at: string;
  by_mail: boolean | null;
  told: number[];
  week_on: string | null;
  how: How | null;
  time_zone: string | null;
  quiet_from: number | null;
  quiet_until: number | null;
  weekly_day: number | null;
  weekly_hour: number | null;
};

export type OwnPart = Part & {
  coupleId: string;
  partnerId: string;
  assignmentId: string;
  person: Person;
};

/**
 * Everybody's own unfinished parts that a reminder could be about, in one statement however many they are.
 * What both write together is not anybody's own, and an entry that somebody began is asked of nobody.
 */
export async function unfinishedParts(
  tx: Tx,
  practiceId: PracticeId,
  { settings, timeZone }: { settings: Settings; timeZone: string },
): Promise<OwnPart[]> {
  const rows = await tx.execute<Row>(sql`
    with near as (
      select a.id from assignments a
      where a.practice_id = ${practiceId} and a.taken_back_at is null and a.due_on is not null
        and a.due_on between current_date - 14 and current_date + 10
      union
      select a.id from reminder_choices c
      join assignments a on a.practice_id = c.practice_id and a.couple_id = c.couple_id
      where c.practice_id = ${practiceId} and c.how = 'weekly' and a.taken_back_at is null
        and coalesce(a.due_on <= current_date + 10, true))
    select a.couple_id, p.id as partner_id, a.id as assignment_id, a.due_on::text, a.created_at as given_at,
      w.by_mail, array(select r.nth from reminders r where r.practice_id = a.practice_id and r.partner_id = p.id
        and r.assignment_id = a.id) as told,
      (select max(r.week_on)::text from reminders r where r.practice_id = a.practice_id and r.partner_id = p.id
        and r.assignment_id = a.id) as week_on,
      c.how, c.time_zone, c.quiet_from, c.quiet_until, c.weekly_day, c.weekly_hour
    from near join assignments a on a.practice_id = ${practiceId} and a.id = near.id
    join partners p on p.practice_id = a.practice_id and p.couple_id = a.couple_id and p.seat = any (a.seats)
    left join reveals v on v.practice_id = a.practice_id and v.assignment_id = a.id
    left join responses s on s.practice_id = a.practice_id and s.assignment_id = a.id and s.partner_id = p.id
    left join draft_waits d on d.practice_id = a.practice_id and d.assignment_id = a.id and d.partner_id = p.id
      and d.ends_at > statement_timestamp()
    left join reminder_choices c on c.practice_id = a.practice_id and c.partner_id = p.id
    left join reminder_wishes w on w.practice_id = a.practice_id and w.assignment_id = a.id and w.partner_id = p.id
    where a.sharing <> 'shared' and not coalesce(v.together, false) and coalesce(v.state, 'closed') = 'closed'
      and (a.standing_id is null or a.standing_id = a.id)
      and s.partner_id is null and d.partner_id is null
      and c.how is distinct from 'off' and w.by_mail is distinct from false
      and (c.how in ('each', 'weekly') or coalesce(w.by_mail, ${settings.isOn}))`);
  return rows.map((row) => ({
    coupleId: row.couple_id,
    partnerId: row.partner_id,
    assignmentId: row.assignment_id,
    dueOn: row.due_on,
    givenAt: new Date(row.given_at),
    byMail: row.by_mail,
    told: row.told,
    weekOn: row.week_on,
    person: {
      how: row.how ?? "asked",
      timeZone: row.time_zone ?? timeZone,
      quiet: {
        from: row.quiet_from ?? settings.quiet.from,
        until: row.quiet_until ?? settings.quiet.until,
      },
      weekly: {
        day: row.weekly_day ?? USUAL_WEEKLY.day,
        hour: row.weekly_hour ?? USUAL_WEEKLY.hour,
      },
    },
  }));
}

export type Told = Pick<OwnPart, "coupleId" | "partnerId" | "assignmentId"> & {
  nth: number;
  weekOn: string | null;
};

/** Writes down who is reminded of what, and queues one mail for each of them; what stands already queues none. */
export const remind = (tx: Tx, practiceId: PracticeId, told: Told[]) =>
  tx.execute(sql`
    with told as (
      insert into reminders (practice_id, couple_id, partner_id, assignment_id, nth, week_on)
      select ${practiceId}, t."coupleId", t."partnerId", t."assignmentId", t.nth, t."weekOn"
      from ${rowsOf(told, `"coupleId" uuid, "partnerId" uuid, "assignmentId" uuid, nth integer, "weekOn" date`)}
      on conflict do nothing returning practice_id, partner_id)
    insert into outbox (practice_id, template, partner_id)
    select distinct practice_id, 'reminder', partner_id from told`);
