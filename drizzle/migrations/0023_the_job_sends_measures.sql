-- Measures that go by themselves are sent by a job under its own policies: it reads which plans run, puts in
-- an assignment just as its plan says, and reads nothing that was answered. No function looks at these rows
-- for it any more.
drop function sec.send_due_measure(uuid), sec.due_measures(integer);
--> statement-breakpoint
drop policy holdfast_sec_select on public.measure_plans;
--> statement-breakpoint
drop policy holdfast_sec_update on public.measure_plans;
--> statement-breakpoint
drop policy holdfast_sec_insert on public.assignments;
--> statement-breakpoint
revoke all (practice_id, id, couple_id, partner_id, seat, slug, worksheet_version_id, every_weeks, next_on, last_assignment_id, started_by, created_at, ended_at)
  on public.measure_plans from holdfast_sec;
--> statement-breakpoint
revoke all on public.measure_plans from holdfast_sec;
--> statement-breakpoint
revoke insert on public.assignments from holdfast_sec;
--> statement-breakpoint
-- When a practice is to be looked at again, for which purpose: what lets the worker find its work across
-- practices without reading a row of theirs.
create table sec.alarms (
  practice_id uuid not null,
  purpose text not null,
  at timestamptz not null,
  primary key (practice_id, purpose)
);
--> statement-breakpoint
create index alarms_by_time on sec.alarms (purpose, at);
--> statement-breakpoint
-- Rings at the moment that stands in the named column, or at once.
create function sec.ring_alarm() returns trigger
language plpgsql volatile security definer set search_path = sec, pg_temp as $$
begin
  insert into sec.alarms (practice_id, purpose, at)
  values (new.practice_id, tg_argv[0], coalesce((to_jsonb(new) ->> tg_argv[1])::timestamptz, statement_timestamp()))
  on conflict (practice_id, purpose) do update set at = least(alarms.at, excluded.at);
  return null;
end $$;
--> statement-breakpoint
create trigger wake_measures after insert on public.measure_plans
  for each row execute function sec.ring_alarm('send_measures');
--> statement-breakpoint
insert into sec.alarms (practice_id, purpose, at)
  select distinct m.practice_id, 'send_measures', statement_timestamp() from public.measure_plans m where m.ended_at is null;
--> statement-breakpoint
-- The practices whose alarm has come.
create function sec.woken(purpose text, most integer) returns table (practice_id uuid)
language sql stable security definer set search_path = sec, pg_temp as $$
  select a.practice_id from sec.alarms a
  where a.purpose = woken.purpose and a.at <= statement_timestamp()
  order by a.at limit most
$$;
--> statement-breakpoint
-- Takes a job's own alarm: whoever plans something meanwhile waits until it is set again, and then rings it.
create function sec.take_alarm() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  select from sec.alarms a, sec.live() s
  where s.kind = 'job' and a.practice_id = s.practice_id and a.purpose = s.purpose for update of a
$$;
--> statement-breakpoint
create function sec.set_alarm(next timestamptz) returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  update sec.alarms a set at = set_alarm.next from sec.live() s
  where s.kind = 'job' and a.practice_id = s.practice_id and a.purpose = s.purpose
$$;
--> statement-breakpoint
-- Nothing is left to do for this purpose until somebody plans it anew.
create function sec.end_alarm() returns void
language sql volatile security definer set search_path = sec, pg_temp as $$
  delete from sec.alarms a using sec.live() s
  where s.kind = 'job' and a.practice_id = s.practice_id and a.purpose = s.purpose
$$;
--> statement-breakpoint
revoke execute on all functions in schema sec from public;
--> statement-breakpoint
grant execute on function sec.woken(text, integer), sec.take_alarm(), sec.set_alarm(timestamptz), sec.end_alarm() to holdfast_worker;
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures' and ended_at is null$r$, null,
  'practice_id, id, couple_id, partner_id, seat, worksheet_version_id, every_weeks, next_on, last_assignment_id, started_by, ended_at');
--> statement-breakpoint
select sec.protect('measure_plans', 'holdfast_worker', 'update', $r$sec.purpose() = 'send_measures' and ended_at is null$r$, null,
  'next_on, last_assignment_id');
--> statement-breakpoint
-- Whether what was sent last still waits with its partner: that there is a result, never what it is.
select sec.protect('measure_results', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures' and exists (
  select from public.measure_plans p where p.practice_id = measure_results.practice_id
    and p.last_assignment_id = measure_results.assignment_id and p.partner_id = measure_results.partner_id)$r$, null,
  'practice_id, assignment_id, partner_id');
--> statement-breakpoint
select sec.protect('assignments', 'holdfast_worker', 'select', $r$sec.purpose() = 'send_measures' and exists (
  select from public.measure_plans p where p.practice_id = assignments.practice_id and p.last_assignment_id = assignments.id)$r$, null,
  'practice_id, id, taken_back_at');
--> statement-breakpoint
-- A job gives what somebody planned, just as they planned it: one branch for each purpose, each with the plan
-- that must say every field of the row. Without the columns for words, it can put in none.
select sec.protect('assignments', 'holdfast_worker', 'insert', $r$
  sec.purpose() = 'send_measures' and sharing = 'private' and exists (
    select from public.measure_plans p where p.practice_id = assignments.practice_id and p.couple_id = assignments.couple_id
      and p.worksheet_version_id = assignments.worksheet_version_id and assignments.seats = array[p.seat]
      and p.started_by = assignments.assigned_by)$r$, null,
  'practice_id, id, couple_id, worksheet_version_id, seats, sharing, assigned_by');
--> statement-breakpoint
drop policy holdfast_worker_insert on public.outbox;
--> statement-breakpoint
select sec.protect('outbox', 'holdfast_worker', 'insert', $r$sec.purpose() = 'open_reveals'
  or (sec.purpose() = 'send_measures' and template = 'something-new' and exists (
    select from public.measure_plans p where p.practice_id = outbox.practice_id and p.partner_id = outbox.partner_id))$r$, null,
  'practice_id, id, template, member_id, partner_id, invitation_id');
--> statement-breakpoint
drop policy holdfast_worker_select on public.practices;
--> statement-breakpoint
select sec.protect('practices', 'holdfast_worker', 'select', $r$sec.purpose() in ('send_mail', 'send_measures')$r$, null,
  'practice_id, name, time_zone');
--> statement-breakpoint
select sec.settle();
