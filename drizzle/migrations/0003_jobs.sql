-- What the worker may do, all of it in this file: it reads who a mail goes to, marks it sent, opens
-- due reveals and links the audit trail. It reads no clinical column.

-- The job library's tables, made by `npm run migrate`: ids only, and nobody's but the worker's.
create schema pgboss authorization holdfast_owner;
--> statement-breakpoint
grant usage on schema pgboss to holdfast_worker;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_mail'$r$);
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'update', $r$sec.purpose() = 'send_mail'$r$, null, 'attempts, sent_at, dropped_as');
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'$r$, null, 'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
select sec.protect(v.t::regclass, 'holdfast_worker', 'select', $r$sec.purpose() = 'send_mail'$r$, null, v.cols) from (values
  ('practices', 'practice_id, name'),
  ('members', 'practice_id, id, email'),
  ('partner_contacts', 'practice_id, partner_id, email, account_id'),
  ('invitations', 'practice_id, id, kind, email, expires_at, used_at, revoked_at')) as v (t, cols);
--> statement-breakpoint
select sec.protect(v.t::regclass, 'holdfast_worker', 'select', $r$sec.purpose() = 'open_reveals'$r$, null, v.cols) from (values
  ('partners', 'practice_id, id, couple_id'),
  ('reveals', 'practice_id, assignment_id, couple_id')) as v (t, cols);
--> statement-breakpoint
create table sec.heartbeat (
  one boolean primary key default true check (one),
  at timestamptz not null
);
--> statement-breakpoint
create function sec.beat() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  insert into sec.heartbeat (at) values (statement_timestamp())
  on conflict (one) do update set at = excluded.at
$$;
--> statement-breakpoint
-- Whether somebody does what can wait.
create function sec.jobs_state() returns text
language sql stable security definer set search_path = sec, pg_temp as $$
  select case when exists (select from sec.heartbeat where at > statement_timestamp() - interval '90 seconds')
    then 'ok' else 'late' end
$$;
--> statement-breakpoint
-- The longest waiting mails of all practices, as ids; what they are about stays behind.
create function sec.waiting_mail(most integer) returns table (practice_id uuid, id uuid)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select o.practice_id, o.id from public.outbox o
  where o.sent_at is null and o.dropped_as is null
  order by o.created_at limit most
$$;
--> statement-breakpoint
-- The first 07:00 of the zone after `at`. A zone this server does not know must not stop the
-- mornings of all others. Same rule: server/jobs/next-morning.ts.
create function sec.next_morning(at timestamptz, zone text) returns timestamptz
language plpgsql stable set search_path = sec, pg_temp as $$
declare
  day timestamp;
begin
  day := date_trunc('day', at at time zone zone);
  if at < (day + interval '7 hours') at time zone zone then return (day + interval '7 hours') at time zone zone; end if;
  return (day + interval '1 day 7 hours') at time zone zone;
exception when invalid_parameter_value then
  return sec.next_morning(at, 'UTC');
end $$;
--> statement-breakpoint
create index reveals_may_open on public.reveals (practice_id, assignment_id) where state = 'closed' and may_open_by_itself;
--> statement-breakpoint
-- When a reveal opens by itself: the morning after the last thing that stood in its way, be it a
-- choice, a hold or a review, so that no opening points at anybody's tap. Null while it may not.
create function sec.opens_at(practice uuid, assignment uuid) returns timestamptz
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select sec.next_morning(greatest(chosen.last, held.last, reviewed.last), p.time_zone)
  from public.reveals r
  join public.practices p using (practice_id)
  join public.assignments a on a.practice_id = r.practice_id and a.id = r.assignment_id and a.taken_back_at is null
  cross join lateral (
    select count(*) as shared, max(c.chosen_at) as last
    from public.reveal_choices c join public.responses using (practice_id, assignment_id, partner_id)
    where c.practice_id = r.practice_id and c.assignment_id = r.assignment_id and c.choice = 'share'
  ) chosen
  cross join lateral (
    select count(*) filter (where h.lifted_at is null) as standing, max(h.lifted_at) as last
    from public.reveal_holds h
    where h.practice_id = r.practice_id and h.assignment_id = r.assignment_id
  ) held
  cross join lateral (
    select count(*) filter (where a.acknowledged_at is null) as standing, max(a.acknowledged_at) as last
    from public.alerts a
    where a.practice_id = r.practice_id and a.couple_id = r.couple_id
      and (a.code like 'IPV\_%' or (a.code = 'SHARE_PRESSURE' and a.assignment_id = r.assignment_id))
  ) reviewed
  where r.practice_id = practice and r.assignment_id = assignment
    and r.state = 'closed' and r.may_open_by_itself
    and chosen.shared = 2 and held.standing = 0 and reviewed.standing = 0
$$;
--> statement-breakpoint
create function sec.due_reveals(most integer) returns table (practice_id uuid, assignment_id uuid)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select r.practice_id, r.assignment_id from public.reveals r
  where r.state = 'closed' and r.may_open_by_itself
    and sec.opens_at(r.practice_id, r.assignment_id) <= statement_timestamp()
  limit most
$$;
--> statement-breakpoint
-- The morning job's way to `sec.release_reveal`: looks again behind the lock that choosing and
-- holding take too.
create function sec.open_due_reveal(assignment uuid) returns text
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  me sec.session := sec.live();
begin
  if me.purpose is distinct from 'open_reveals' then return 'not_found'; end if;
  perform from public.reveals r where r.practice_id = me.practice_id and r.assignment_id = assignment for update;
  if not coalesce(sec.opens_at(me.practice_id, assignment) <= statement_timestamp(), false) then return 'not_ready'; end if;
  return sec.release_reveal(assignment, '{}');
end $$;
--> statement-breakpoint
revoke execute on function sec.release_reveal(uuid, text[]) from holdfast_worker;
--> statement-breakpoint
create index audit_events_unlinked on public.audit_events (practice_id, id) where seq is null;
--> statement-breakpoint
-- What the hash of an event covers, each field with its length, a missing one as "-". Written out
-- once more in server/audit/event-bytes.ts.
create function sec.event_bytes(e public.audit_events) returns bytea
language sql stable set search_path = sec, pg_temp as $$
  select convert_to(string_agg(coalesce(octet_length(convert_to(f, 'UTF8')) || ':' || f, '-'), ',' order by n), 'UTF8')
  from unnest(array[
    e.practice_id::text, e.seq::text, e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor_kind, e.actor_id::text,
    e.action, e.subject, e.subject_id::text, e.couple_id::text, e.detail::text
  ]) with ordinality as u (f, n)
$$;
--> statement-breakpoint
-- Links what was committed since the last time to the end of each practice's chain; one at a time.
create function sec.chain_audit(most integer) returns integer
language plpgsql volatile security definer set search_path = sec, public, pg_temp as $$
declare
  e public.audit_events;
  head public.audit_events;
  linked integer := 0;
begin
  if not pg_try_advisory_xact_lock(7240116) then return 0; end if;
  for e in select * from public.audit_events a where a.seq is null order by a.practice_id, a.id limit most loop
    if head.practice_id is distinct from e.practice_id then
      select * into head from public.audit_events a
        where a.practice_id = e.practice_id and a.seq is not null order by a.seq desc limit 1;
    end if;
    e.seq := coalesce(head.seq, 0) + 1;
    e.hash := sha256(coalesce(head.hash, '') || sec.event_bytes(e));
    update public.audit_events a set seq = e.seq, hash = e.hash where a.practice_id = e.practice_id and a.id = e.id;
    head := e;
    linked := linked + 1;
  end loop;
  return linked;
end $$;
--> statement-breakpoint
-- The end of each chain, to be anchored outside the database.
create function sec.audit_heads() returns table (practice_id uuid, seq bigint, hash bytea)
language sql stable security definer set search_path = sec, public, pg_temp as $$
  select p.practice_id, a.seq, a.hash from public.practices p
  cross join lateral (
    select e.seq, e.hash from public.audit_events e
    where e.practice_id = p.practice_id and e.seq is not null order by e.seq desc limit 1
  ) a
$$;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
grant execute on function sec.jobs_state() to holdfast_app, holdfast_worker;
--> statement-breakpoint
grant execute on function sec.beat(), sec.waiting_mail(integer), sec.due_reveals(integer), sec.open_due_reveal(uuid),
  sec.chain_audit(integer), sec.audit_heads() to holdfast_worker;
--> statement-breakpoint
select sec.settle();
