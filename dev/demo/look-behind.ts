import postgres from "postgres";

type DaysAgo = {
  given: number;
  a: number | null;
  b: number | null;
  opened: number | null;
};

/** What no verb may say: who has a sign-in already, and whether anybody works here for real. */
export type LookBehind = {
  hasRealPractice(): Promise<boolean>;
  accountAt(email: string): Promise<string | null>;
  /** Whether all of this was loaded once, whatever has been changed in it since. */
  isWhole(demo: {
    signIns: readonly string[];
    homework: number;
  }): Promise<boolean>;
  /** Moves what was just done back by whole days; null where it was not done. */
  setBack(assignmentId: string, days: DaysAgo): Promise<void>;
  /** As if it had been done so many days ago, and its morning had come. */
  letNightPass(actId: string, daysAgo: number): Promise<void>;
  setRatingBack(actId: string, daysAgo: number): Promise<void>;
  close(): Promise<void>;
};

/** With the rights of migrating, which a serving process never has. */
export function lookBehind(databaseUrl: string): LookBehind {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  return {
    async hasRealPractice() {
      const [row] = await sql<{ found: boolean }[]>`
        select exists (select from practices where not demo) as found`;
      return row?.found ?? false;
    },
    async accountAt(email) {
      const [row] = await sql<{ id: string }[]>`
        select id from sec.account where email = ${email} order by changed_at limit 1`;
      return row?.id ?? null;
    },
    async isWhole({ signIns, homework }) {
      const [row] = await sql<{ whole: boolean }[]>`
        select (select count(distinct email) from sec.account where email = any (${[...signIns]})) = ${signIns.length}
          and (select count(*) from assignments join practices using (practice_id) where demo) >= ${homework} as whole`;
      return row?.whole ?? false;
    },
    async setBack(id, { given, a, b, opened }) {
      const by = (days: number | null) =>
        sql`make_interval(days => ${days ?? 0})`;
      await sql.begin((tx) => [
        tx`update assignments set created_at = created_at - ${by(given)} where id = ${id}`,
        tx`update responses r set submitted_at = r.submitted_at - case p.seat when 'a' then ${by(a)} else ${by(b)} end
          from partners p where p.practice_id = r.practice_id and p.id = r.partner_id and r.assignment_id = ${id}`,
        tx`update measure_results m set submitted_at = m.submitted_at - case p.seat when 'a' then ${by(a)} else ${by(b)} end
          from partners p where p.practice_id = m.practice_id and p.id = m.partner_id and m.assignment_id = ${id}`,
        tx`update reveal_choices c set chosen_at = c.chosen_at - case p.seat when 'a' then ${by(a)} else ${by(b)} end
          from partners p where p.practice_id = c.practice_id and p.id = c.partner_id and c.assignment_id = ${id}`,
        tx`update alerts x set raised_at = x.raised_at - case p.seat when 'a' then ${by(a)} else ${by(b)} end
          from partners p where p.practice_id = x.practice_id and p.id = x.partner_id and x.assignment_id = ${id}`,
        tx`update reveals set ended_at = ended_at - ${by(opened)} where assignment_id = ${id}`,
        tx`update joint_answers set saved_at = saved_at - ${by(opened)} where assignment_id = ${id}`,
        tx`update revealed_responses set released_at = released_at - ${by(opened)} where assignment_id = ${id}`,
      ]);
    },
    async letNightPass(id, days) {
      const by = sql`make_interval(days => ${days})`;
      const aDay = sql`interval '1 day'`;
      await sql.begin((tx) => [
        tx`update small_acts set picked_at = picked_at - ${by} - ${aDay}, done_at = done_at - ${by} where id = ${id}`,
        tx`update done_acts set asked_from = asked_from - ${by}, visible_at = asked_from - ${by} where id = ${id}`,
      ]);
    },
    async setRatingBack(id, days) {
      const by = sql`make_interval(days => ${days})`;
      await sql.begin((tx) => [
        tx`update act_ratings set rated_at = rated_at - ${by} where id = ${id}`,
        tx`update done_acts set answered_at = answered_at - ${by} where id = ${id}`,
      ]);
    },
    close: () => sql.end(),
  };
}
