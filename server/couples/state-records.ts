import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

import { seenParts } from "@/drizzle/schema/day";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { jointFeedback } from "@/drizzle/schema/joint";
import { revealChoices, revealHolds, reveals } from "@/drizzle/schema/reveals";
import { alerts } from "@/drizzle/schema/safety";
import { safetyReviews } from "@/drizzle/schema/safety-mode";

import type { Member } from "../auth/actor";

type Listed = { coupleId: SQLWrapper; isOwn: SQL };

/** How a treated couple stands, in four counts, for use inside the query that lists it. */
export function stateOf(
  { practiceId, memberId }: Member,
  { coupleId, isOwn }: Listed,
) {
  const count = (rows: SQL) =>
    sql<number>`case when ${isOwn} then (select count(*)::int from ${rows}) end`;
  const ready = sql`${reveals} r
      join ${worksheetVersions} v on v.practice_id = r.practice_id and v.id = r.worksheet_version_id
      where r.practice_id = ${practiceId}
      and r.couple_id = ${coupleId} and r.state = 'closed'
      and (select count(*) from ${revealChoices} c where c.practice_id = r.practice_id
        and c.assignment_id = r.assignment_id and c.choice <> 'private') = cardinality(r.seats)
      and not exists (select from ${revealHolds} h where h.practice_id = r.practice_id
        and h.assignment_id = r.assignment_id and h.lifted_at is null)
      and not exists (select from ${alerts} s where s.practice_id = r.practice_id
        and s.couple_id = r.couple_id and s.acknowledged_at is null
        and (s.code like 'IPV\\_%' or (s.code = 'SHARE_PRESSURE' and s.assignment_id = r.assignment_id)))
      and not exists (select from ${safetyReviews} k where k.practice_id = r.practice_id
        and k.couple_id = r.couple_id and k.closed_at is null and k.decision is distinct from 'continue')
      and exists (select from ${assignments} w where w.practice_id = r.practice_id
        and w.id = r.assignment_id and w.taken_back_at is null)`;
  return {
    reviews: count(sql`${alerts} s where s.practice_id = ${practiceId}
      and s.couple_id = ${coupleId} and s.acknowledged_at is null`),
    ready: count(sql`${ready} and not v.definition ? 'promise'`),
    /** Agreed to as well, where nothing is shown before both have ticked a promise. */
    promising: sql<
      { slug: string; promise: string }[] | null
    >`case when ${isOwn} then (select coalesce(json_agg(json_build_object(
        'slug', v.slug, 'promise', v.definition ->> 'promise')), '[]')
      from ${ready} and v.definition ? 'promise') end`,
    unseen: count(sql`(select p.assignment_id from ${responses} p
      join ${assignments} w on w.practice_id = p.practice_id and w.id = p.assignment_id and w.taken_back_at is null
      left join ${reveals} r on r.practice_id = p.practice_id and r.assignment_id = p.assignment_id
      left join ${seenParts} m on m.practice_id = p.practice_id and m.member_id = ${memberId}
        and m.assignment_id = p.assignment_id and m.partner_id = p.partner_id
      where p.practice_id = ${practiceId} and p.couple_id = ${coupleId}
        and p.submitted_at > now() - interval '30 days' and coalesce(r.state, 'closed') = 'closed'
        and (m.seen_at is null or m.seen_at < p.submitted_at)
      union all
      select f.assignment_id from ${jointFeedback} f
      join ${assignments} w on w.practice_id = f.practice_id and w.id = f.assignment_id and w.taken_back_at is null
      left join ${seenParts} m on m.practice_id = f.practice_id and m.member_id = ${memberId}
        and m.assignment_id = f.assignment_id and m.partner_id = f.partner_id
      where f.practice_id = ${practiceId} and f.couple_id = ${coupleId} and f.given_at > now() - interval '30 days'
      group by f.assignment_id, f.partner_id, m.seen_at
      having m.seen_at is null or m.seen_at < max(f.given_at)) news`),
    withThem: count(sql`${assignments} w
      left join ${reveals} r on r.practice_id = w.practice_id and r.assignment_id = w.id
      where w.practice_id = ${practiceId} and w.couple_id = ${coupleId} and w.taken_back_at is null
        and coalesce(r.state, 'closed') = 'closed'
        and cardinality(w.seats) > (select count(*) from ${responses} p
          where p.practice_id = w.practice_id and p.assignment_id = w.id)`),
  };
}
